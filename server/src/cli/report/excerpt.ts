import type { Span } from '../../core/span.ts'

const LONGEST = 240 // three lines of a terminal

/** Words of a text in one line, shortened in the middle, for people to recognise. */
export function excerpt(raw: string, { start, end }: Span): string {
  const words = raw.slice(start, end).replace(/\s+/gu, ' ').trim()
  if (words.length <= LONGEST) return words
  const half = Math.floor(LONGEST / 2)
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`.toWellFormed()
}
