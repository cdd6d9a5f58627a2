import type { Quotation } from '../../quotes/quotation.ts'
import type { Span } from '../../span.ts'
import type { Rows } from './parts.ts'
import type { Tokens } from './tokens.ts'
import { quotationAt } from './view.ts'

/**
 * The characters of some rows, which begin and end with a word: a quotation that lies wholly inside keeps its marks, and
 * `“We lost,”` the comma in front of the closing one.
 */
export function spanOfRows(tokens: Tokens, { first, last }: Rows, quotations: readonly Quotation[]): Span {
  const opening = quotations[quotationAt(tokens, first)]
  const closing = quotations[quotationAt(tokens, last - 1)]
  const start = tokens.start[first] ?? 0
  const end = tokens.end[last - 1] ?? start
  const opens = opening !== undefined && tokens.start[first - 1] !== undefined && isOpening(tokens, first, opening)
  const from = opens ? opening.start : start
  const closes = closing !== undefined && closing.start >= from && wordsEnd(tokens, last, closing)
  return { start: from, end: closes ? closing.end : end }
}

/** Whether no word of the quotation stands before the row. */
function isOpening(tokens: Tokens, row: number, quotation: Quotation): boolean {
  let before = row - 1
  while (before >= 0 && tokens.mark[before] && (tokens.start[before] ?? 0) >= quotation.start) before--
  return before < 0 || (tokens.start[before] ?? 0) < quotation.start
}

/** Whether no word of the quotation stands at or after the row. */
function wordsEnd(tokens: Tokens, row: number, quotation: Quotation): boolean {
  let after = row
  while (after < tokens.size && tokens.mark[after] && (tokens.end[after] ?? 0) <= quotation.end) after++
  return after >= tokens.size || (tokens.start[after] ?? 0) >= quotation.end
}

/** `direct` when all its words stand in quotation marks, `mixed` when some do. */
export function statementKind(tokens: Tokens, parts: readonly Rows[]): 'direct' | 'mixed' | 'indirect' {
  let inside = 0
  let words = 0
  for (const { first, last } of parts)
    for (let row = first; row < last; row++) {
      if (tokens.mark[row]) continue
      words++
      if (quotationAt(tokens, row) >= 0) inside++
    }
  if (inside === 0) return 'indirect'
  return inside === words ? 'direct' : 'mixed'
}
