import type { Fix, JudgedQuotation } from './finding.ts'

/** The fix that takes the marks away: then it is a paraphrase, and need not be exact. */
export function unquote({ quotation }: JudgedQuotation): Fix {
  const { start, end, inner } = quotation
  const marks = [
    { start, end: inner.start, newText: '' },
    { start: inner.end, end, newText: '' },
  ]
  return {
    title: 'Make it a paraphrase: remove the quotation marks',
    safe: false,
    edits: marks.filter((mark) => mark.end > mark.start),
  }
}
