import type { Span } from '../core/span.ts'

/** The directives of *On Record* in a text that has no comments of its own: `<!-- onrecord: source=ruiz.txt -->`. */
export function findDirectiveComments(raw: string): readonly Span[] {
  const comments: Span[] = []
  for (let start = raw.indexOf(OPEN); start >= 0; start = raw.indexOf(OPEN, start + OPEN.length)) {
    const end = raw.indexOf(CLOSE, start)
    if (end < 0) break
    if (/^<!--\s*onrecord\b/u.test(raw.slice(start, start + 40))) comments.push({ start, end: end + CLOSE.length })
  }
  return comments
}

const OPEN = '<!--'
const CLOSE = '-->'
