import { lastIndexUpTo } from '../text/within.ts'
import type { PassageIndex } from './passage-index.ts'
import type { Source } from './source.ts'

/** A stretch of a source's words (from `first` up to, not including, `last`) that may hold what is looked for. */
export interface Hit {
  readonly source: Source
  readonly first: number
  readonly last: number
  /** Characters that differ, of the folded words. */
  readonly errors: number
}

/** The words that a stretch of the folded text is made of. */
export function toHit(
  source: Source,
  { wordStarts }: PassageIndex,
  { start, end, errors }: { readonly start: number; readonly end: number; readonly errors: number },
): Hit {
  const first = lastIndexUpTo(wordStarts, start + 1)
  return { source, first, last: Math.max(first + 1, lastIndexUpTo(wordStarts, Math.max(start, end - 2)) + 1), errors }
}

/** Blocks overlap, so the same passage may have been found twice. */
export const dedupe = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    (hit, i) =>
      !hits
        .slice(0, i)
        .some((other) => other.source === hit.source && other.first < hit.last && hit.first < other.last),
  )
