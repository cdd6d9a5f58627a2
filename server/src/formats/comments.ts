import type { Span } from '../core/span.ts'

const OPEN = '<!--'
const CLOSE = '-->'

/** The comments of a text from an offset on, in order: `<!-- … -->`. One that is never closed is none. */
export function findComments(raw: string, from = 0): readonly Span[] {
  const comments: Span[] = []
  let start = raw.indexOf(OPEN, from)
  while (start >= 0) {
    const close = raw.indexOf(CLOSE, start + OPEN.length)
    if (close < 0) break
    const end = close + CLOSE.length
    comments.push({ start, end })
    start = raw.indexOf(OPEN, end)
  }
  return comments
}

const DIRECTIVE = /^<!--\s*onrecord\b/u

/** The directives of *On Record* in a text that has no comments of its own: `<!-- onrecord: source=ruiz.txt -->`. */
export const findDirectiveComments = (raw: string): readonly Span[] =>
  findComments(raw).filter(({ start, end }) => DIRECTIVE.test(raw.slice(start, Math.min(end, start + 40))))
