import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import abbreviations from './data/abbreviations.data.json'
import type { Term } from './term.ts'
import { isKnownName } from './vocabulary.ts'
import { wordSet } from './word-set.ts'

const SHORT = new Set(Object.keys(abbreviations.words))
const DOTTED = wordSet(abbreviations.dotted)

/** A term with this form, made from a word of a text (or from several, of which `word` then is the hull). */
export function makeTerm({ prose: { visible } }: Text, word: Word, form: string, surface = form): Term {
  const opens = opensSentence(visible, word.start)
  const capital = isUpperAt(visible, word.start) && (!opens || isKnownName(form))
  return { start: word.start, end: word.end, form, surface, capital, opens, editorial: null, cutBefore: false }
}

/** “Nov. 8”, “J. Lind”, “No. 2”: a full stop that ends no sentence. */
const endsAbbreviation = (before: string, next: string): boolean => {
  const letters = /(?<![\p{L}\p{N}])(?<letters>\p{L}{1,5})\.[\s\u2060]*$/u.exec(before)?.groups?.letters?.toLowerCase()
  if (letters === undefined) return false
  if (letters.length === 1) return letters !== 'i'
  return letters === 'no' ? /\d/u.test(next) : SHORT.has(letters) && !DOTTED.has(letters)
}

const OPENS = /(?:^|[.!?:…“"‘«([\n—–-])[\s\u2060“"‘'«([]*$/u
const BEHIND = 6
const REACH = 12

/** Whether a word stands where a capital letter says nothing: behind a full stop, a mark or a line's beginning. */
const opensSentence = (visible: string, start: number): boolean =>
  start === 0 ||
  (OPENS.test(visible.slice(Math.max(0, start - BEHIND), start)) &&
    !endsAbbreviation(visible.slice(Math.max(0, start - REACH), start), visible.charAt(start)))
