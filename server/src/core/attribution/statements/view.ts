import { MARK } from './signs.ts'
import type { Tokens } from './tokens.ts'

const BEYOND = -1

/** The value of a row, or `beyond` outside the text. A negative index asked of a typed array makes every later access slow. */
const numberAt = (column: Int32Array, row: number, beyond: number): number =>
  row >= 0 && row < column.length ? (column[row] ?? beyond) : beyond

/** As `numberAt`. One function for both kinds of columns would be slower. */
const byteAt = (column: Uint8Array, row: number, beyond: number): number =>
  row >= 0 && row < column.length ? (column[row] ?? beyond) : beyond

/** The form at a row, or a value of its own outside the text. */
export const formAt = (tokens: Tokens, row: number): number => numberAt(tokens.form, row, BEYOND)

/** The part of speech of a word, the kind of a mark (from 32 on). */
export const kindAt = (tokens: Tokens, row: number): number => byteAt(tokens.kind, row, BEYOND)

export const markAt = (tokens: Tokens, row: number): number => byteAt(tokens.mark, row, MARK.OTHER)
export const cueAt = (tokens: Tokens, row: number): number => byteAt(tokens.cue, row, 0)
export const sentenceAt = (tokens: Tokens, row: number): number => numberAt(tokens.sentence, row, -1)
export const quotationAt = (tokens: Tokens, row: number): number => numberAt(tokens.quotation, row, -1)
export const firstOf = (tokens: Tokens, sentence: number): number => numberAt(tokens.first, sentence, 0)
export const lastOf = (tokens: Tokens, sentence: number): number => numberAt(tokens.last, sentence, 0)
/** The first row of the sentence that a row stands in; the row itself where that is none, as in the label of a turn. */
export function sentenceStart(tokens: Tokens, row: number): number {
  const sentence = sentenceAt(tokens, row)
  return sentence < 0 ? row : firstOf(tokens, sentence)
}
export const paragraphOf = (tokens: Tokens, sentence: number): number => numberAt(tokens.paragraph, sentence, -1)
/** What sort of mention holds the row; 0 for none. */
export const whoAt = (tokens: Tokens, row: number): number => byteAt(tokens.who, row, 0)
export const isWord = (tokens: Tokens, row: number): boolean => markAt(tokens, row) === MARK.WORD

/** How many words stand in the rows from `first` up to `last`. */
export const wordsBetween = (tokens: Tokens, first: number, last: number): number =>
  totalBetween(tokens.totals.words, first, last)

/** How many of what a column of `Totals` counts stand in the rows from `first` up to `last`; 0 for an empty stretch. */
export function totalBetween(total: Int32Array, first: number, last: number): number {
  if (last <= first) return 0
  const size = total.length - 1
  return (total[Math.min(Math.max(last, 0), size)] ?? 0) - (total[Math.min(Math.max(first, 0), size)] ?? 0)
}

/** The strength of the strongest cue in the rows from `first` up to the end of its sentence; 0 for an empty stretch. */
export const strongestFrom = (tokens: Tokens, first: number, end: number): number =>
  first < end ? byteAt(tokens.strongest, first, 0) : 0
