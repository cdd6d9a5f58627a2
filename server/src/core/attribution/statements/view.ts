import { POS } from './parts-of-speech.ts'
import { MARK, type Tokens } from './tokens.ts'

const BEYOND = -1

/** The form at a row, or a value of its own outside the text. */
export const formAt = (tokens: Tokens, row: number): number => tokens.form[row] ?? BEYOND

/** The part of speech of a word, the kind of a mark (from 32 on). */
export function kindAt(tokens: Tokens, row: number): number {
  const mark = tokens.mark[row]
  if (mark === undefined) return BEYOND
  return mark ? 32 + mark : (tokens.pos[row] ?? 0)
}

export const markAt = (tokens: Tokens, row: number): number => tokens.mark[row] ?? MARK.OTHER
export const cueAt = (tokens: Tokens, row: number): number => tokens.cue[row] ?? 0
export const sentenceAt = (tokens: Tokens, row: number): number => tokens.sentence[row] ?? -1
export const quotationAt = (tokens: Tokens, row: number): number => tokens.quotation[row] ?? -1
export const firstOf = (tokens: Tokens, sentence: number): number => tokens.first[sentence] ?? 0
export const lastOf = (tokens: Tokens, sentence: number): number => tokens.last[sentence] ?? 0
export const paragraphOf = (tokens: Tokens, sentence: number): number => tokens.paragraph[sentence] ?? -1
export const isWord = (tokens: Tokens, row: number): boolean => tokens.mark[row] === MARK.WORD

/** How many words stand in the rows from `first` up to `last`. */
export function wordsBetween(tokens: Tokens, first: number, last: number): number {
  let count = 0
  for (let row = first; row < last; row++) if (tokens.mark[row] === MARK.WORD) count++
  return count
}

/** Whether a row is a verb that can carry a clause. */
export function isVerb(tokens: Tokens, row: number): boolean {
  const pos = tokens.pos[row]
  return tokens.mark[row] === MARK.WORD && (pos === POS.VERB || pos === POS.PAST || pos === POS.AUXILIARY)
}
