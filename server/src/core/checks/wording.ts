import type { Span } from '../span.ts'
import { MASK } from '../text/prose.ts'
import type { Text } from '../text/text.ts'

const MOST_SHOWN = 60 // characters of one wording in a message: two of them and the rest stay under two hundred

/** A stretch of a text as a reader sees it: markup masked out, space and line ends as single spaces. */
export const wordsAt = ({ prose: { visible } }: Text, { start, end }: Span): string =>
  visible.slice(start, end).replaceAll(MASK, '').replace(/\s+/gu, ' ')

/** Whether anything in a stretch is a word or a number, and not marks and space alone. */
export const hasWord = (stretch: string): boolean => /[\p{L}\p{N}]/u.test(stretch)

/** The same, in marks, shortened in the middle so that a message stays short. */
export const quoted = (words: string): string =>
  `“${shortened(words.replace(/^[\s,;:“”"]+|[\s,;:“”"]+$/gu, '').replace(/[“”"]/gu, '’'), MOST_SHOWN)}”`

/** A name in a message, shortened in the middle where it is long. */
export const shownName = (name: string): string => shortened(name.replace(/\s+/gu, ' ').trim(), MOST_OF_NAME)

const MOST_OF_NAME = 40 // characters: three names and the rest of a message stay under two hundred

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const half = most / 2 - 2
  // at the ends of words, where there are any near
  const head = text.slice(0, half).replace(/(?<=.{8})\s\S*$/u, '')
  const tail = text.slice(-half).replace(/^\S*\s(?=.{8})/u, '')
  return `${head.trimEnd()} … ${tail.trimStart()}`
}

/** What differs, as the end of a message: “the source has “will”, not “may””, or what one of the two does not have. */
export function difference({ said, there }: { readonly said: string; readonly there: string }): string {
  if (said === NOTHING) return `the source has ${there} here`
  return there === NOTHING ? `${said} is not in the source` : `the source has ${there}, not ${said}`
}

/** What `quoted` makes of no words. */
export const NOTHING = '“”'

/** With a capital: the beginning of a message. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
