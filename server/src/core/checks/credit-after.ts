import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { TextEdit } from './finding.ts'

/**
 * The edits that name a speaker behind a quotation: “…,” X said. The full stop at the closing mark becomes a comma, and
 * where the sentence goes on, a comma parts it from the credit. The comma stands where the draft has it in its other
 * quotations, inside or outside of the mark.
 */
export function creditAfter(
  draft: Reading,
  { end, inner }: Span & { readonly inner: Span },
  credit: string,
): readonly TextEdit[] {
  const { visible } = draft.text.prose
  const last = visible.charAt(inner.end - 1)
  const ends = /[.?!…]/u.test(last)
  const isOutside = hasCommaOutside(draft)
  const stop = last === '.' ? [{ start: inner.end - 1, end: inner.end, newText: isOutside ? '' : ',' }] : []
  const needsComma = /[\p{L}\p{N}]/u.test(last)
  const inside = needsComma && !isOutside ? [{ start: inner.end, end: inner.end, newText: ',' }] : []
  const outside = isOutside && (needsComma || last === '.') ? ',' : ''
  const rest = visible.slice(end, end + 12)
  const goesOn = !ends && /^[\s\u2060]+[\p{L}\p{N}]/u.test(rest)
  const tail = ends && !rest.startsWith('.') ? '.' : goesOn ? ',' : ''
  return [...stop, ...inside, { start: end, end, newText: `${outside} ${credit}${tail}` }]
}

/** British usage: ‘…’, she said. */
function hasCommaOutside({ quotations, text }: Reading): boolean {
  const { visible } = text.prose
  const outside = quotations.filter(({ closed, end }) => closed && visible.charAt(end) === ',').length
  const inside = quotations.filter(({ closed, inner }) => closed && visible.charAt(inner.end - 1) === ',').length
  return outside > inside
}
