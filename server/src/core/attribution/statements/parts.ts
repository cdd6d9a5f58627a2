import { SHAPE } from './shape-features.ts'
import { MARK } from './signs.ts'
import type { Tokens } from './tokens.ts'
import { isWord, markAt } from './view.ts'

/** Rows of a token table, half-open. */
export interface Rows {
  readonly first: number
  readonly last: number
}

/**
 * The parts of a content. One that stands around its attribution, “It will rain,” she said, “and soon,” has two: up to
 * `leftEnd`, and from the word behind the mark that closes the attribution.
 */
export function contentParts(
  tokens: Tokens,
  content: Rows & { readonly cue: number; readonly shape: number; readonly leftEnd: number },
): readonly Rows[] {
  if (content.shape !== SHAPE.AROUND) return [{ first: content.first, last: content.last }]
  const second = resumesAt(tokens, content.cue, content.last)
  const left = { first: content.first, last: content.leftEnd }
  return second < content.last ? [left, { first: second, last: content.last }] : [left]
}

function resumesAt(tokens: Tokens, cue: number, last: number): number {
  let clause = last
  for (let row = cue + 1; row < last; row++) {
    const mark = markAt(tokens, row)
    if (mark === MARK.QUOTE_OPEN) return firstWord(tokens, row, last)
    if (mark !== MARK.WORD && clause === last) clause = firstWord(tokens, row, last)
  }
  return clause
}

function firstWord(tokens: Tokens, row: number, limit: number): number {
  let first = row
  while (first < limit && !isWord(tokens, first)) first++
  return first
}
