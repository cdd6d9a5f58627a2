import type { Text, Word } from '../text/text.ts'
import { makeTerm } from './make-term.ts'
import type { TermsFound } from './quantity-terms.ts'
import { isFunctionWord } from './vocabulary.ts'

const MASK = /^(?<hidden>[*_#]+|-{2,}|[–—]+)(?<tail>\p{Ll}*)/u
const LONGEST = 16 // characters behind the letters that are shown
const LONGEST_HEAD = 5 // letters: of `bulls***`
const DASHES_THAT_COUNT = 3

/**
 * `f---` and `s**t`: the letters that are shown and how many there are, as `mask:s:4:t`; 0 for `s—t`, whose one dash may stand
 * for any number. A dash behind a whole word, as in `it--we` or `plan B—the`, hides
 * nothing.
 */
export function maskAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const word = words[at]
  if (!word || word.form.length > LONGEST_HEAD || word.form === 'i' || word.form === 'a') return null
  const found = MASK.exec(text.prose.visible.slice(word.end, word.end + LONGEST))
  const { hidden = '', tail = '' } = found?.groups ?? {}
  if (!found || !isMask(word.form, hidden, tail)) return null
  const end = word.end + found[0].length
  const isCounted = !/[–—]/u.test(hidden) || hidden.length >= DASHES_THAT_COUNT
  const form = `mask:${word.form}:${isCounted ? end - word.start : 0}:${tail}`
  return { terms: [makeTerm(text, { ...word, end }, form)], count: tail ? 2 : 1 }
}

function isMask(head: string, hidden: string, tail: string): boolean {
  if (/^[*_#]/u.test(hidden)) return hidden.length > 1 || tail !== ''
  if (hidden.length >= DASHES_THAT_COUNT) return true
  return head.length === 1 && tail !== '' && (tail === 't' || !isFunctionWord(tail))
}
