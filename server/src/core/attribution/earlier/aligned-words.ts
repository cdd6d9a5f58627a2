import type { Span } from '../../span.ts'
import { type Change, changeOf, isBefore, isBehind } from '../../text/change.ts'
import type { Text } from '../../text/text.ts'
import { firstFrom } from '../../text/within.ts'

/**
 * The words of two states of a text, side by side: those before `head` have the same number in both, and those of the
 * later state from `tail` on had a number lower by `shift`. All of them stand clear of the change.
 */
export interface AlignedWords {
  readonly change: Change
  readonly head: number
  readonly tail: number
  readonly shift: number
}

/** Lays the words of two states side by side. That they are the same words has still to be asked. */
export function alignWords(before: Text, after: Text): AlignedWords {
  const change = changeOf(before.prose, after.prose)
  const head = Math.min(firstFrom(after.words, change.from), firstFrom(before.words, change.from))
  return {
    change,
    head: Math.max(0, head - 1),
    tail: firstFrom(after.words, change.to + 1) + 1,
    shift: after.words.length - before.words.length,
  }
}

/** The number that a word of the later state had in the earlier one, or -1. */
export const earlierWord = ({ head, tail, shift }: AlignedWords, word: number): number =>
  word < head ? word : word >= tail ? word - shift : -1

/** How far a span of the later state has moved; `undefined` where the text in it or beside it changed. */
export const movedOf = (span: Span, change: Change): number | undefined =>
  isBefore(span, change) ? 0 : isBehind(span, change) ? change.shift : undefined

/** Whether a span is another one, so many units further on. */
export const isMoved = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end
