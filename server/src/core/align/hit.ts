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
  const first = wordAt(wordStarts, start + 1)
  return { source, first, last: Math.max(first + 1, wordAt(wordStarts, Math.max(start, end - 2)) + 1), errors }
}

/** The index of the last word that begins at or before a place. */
function wordAt(wordStarts: Uint32Array, at: number): number {
  let low = 0
  let high = wordStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((wordStarts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Blocks overlap, so the same passage may have been found twice. */
export const dedupe = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    (hit, i) =>
      !hits
        .slice(0, i)
        .some((other) => other.source === hit.source && other.first < hit.last && hit.first < other.last),
  )
