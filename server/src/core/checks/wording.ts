import type { Span } from '../span.ts'
import { MASK } from '../text/prose.ts'
import type { Text } from '../text/text.ts'

const MOST_SHOWN = 60 // characters of one wording in a message: two of them and the rest stay under two hundred

/** A stretch of a text as a reader sees it: markup masked out, space and line ends as single spaces. */
export const wordsAt = ({ prose: { visible } }: Text, { start, end }: Span): string =>
  visible.slice(start, end).replaceAll(MASK, '').replace(/\s+/gu, ' ')

/** The same, in marks, shortened in the middle so that a message stays short. */
export function quoted(words: string): string {
  const text = words
    .trim()
    .replace(/[“”"]/gu, '’')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
  if (text.length <= MOST_SHOWN) return `“${text}”`
  const half = MOST_SHOWN / 2 - 2
  return `“${text.slice(0, half).trimEnd()} … ${text.slice(-half).trimStart()}”`
}
