import type { Span } from '../span.ts'
import type { Aligned, Hunk } from './hunk.ts'
import type { Term } from './term.ts'

/** A changed stretch, of the draft and of the source. */
export interface Place {
  readonly draft: Span
  readonly source: Span
}

/**
 * Where a change stands, in whole words: of “isn’t” for “is” both words, though one half of the first agrees. Where one
 * side has no words it is the place between two of them.
 */
export function placeOf({ draftFrom, draftTo, sourceFrom, sourceTo }: Hunk, { draft, source }: Aligned): Place {
  let front = 0
  while (isCut(draft, draftFrom - front) || isCut(source, sourceFrom - front)) front++
  let back = 0
  while (isCut(draft, draftTo + back) || isCut(source, sourceTo + back)) back++
  return {
    draft: spanFrom(draft, draftFrom - front, draftTo + back),
    source: spanFrom(source, sourceFrom - front, sourceTo + back),
  }
}

/** Whether the terms before and behind an index are parts of one word: a contraction, initials. */
const isCut = (terms: readonly Term[], at: number): boolean => {
  const [before, after] = [terms[at - 1], terms[at]]
  return before !== undefined && after !== undefined && before.start === after.start
}

function spanFrom(terms: readonly Term[], from: number, to: number): Span {
  const [first, last] = [terms[from], terms[to - 1]]
  if (first && last && to > from) return { start: first.start, end: last.end }
  const [before, after] = [terms[from - 1], terms[from]]
  return { start: before?.end ?? after?.start ?? 0, end: after?.start ?? before?.end ?? 0 }
}
