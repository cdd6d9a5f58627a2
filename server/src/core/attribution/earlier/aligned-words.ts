import type { Span } from '../../span.ts'
import { type Change, isBefore, isBehind } from '../../text/change.ts'
import { type Moved, sharedWords } from '../../text/shared.ts'
import type { Text } from '../../text/text.ts'

/** The words that two states of a text have in common, and the characters from the last before the change to the first behind it. */
export interface AlignedWords extends Moved {
  readonly change: Change
}

/** Lays the words of two states side by side. */
export function alignWords(before: Text, after: Text): AlignedWords {
  const shared = sharedWords(before, after)
  const from = after.words[shared.head - 1]?.end ?? 0
  const to = after.words[shared.tail]?.start ?? after.raw.length
  return { ...shared, change: { from, to, shift: shared.by } }
}

/** The number that a word of the later state had in the earlier one, or -1. */
export const earlierWord = ({ head, tail, shift }: Moved, word: number): number =>
  word < head ? word : word >= tail ? word - shift : -1

/** How far a span of the later state has moved; `undefined` where it, or a word beside it, may be new. */
export const movedOf = (span: Span, change: Change): number | undefined =>
  isBefore(span, change) ? 0 : isBehind(span, change) ? change.shift : undefined

/** Whether a span is another one, so many units further on. */
export const isMoved = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end
