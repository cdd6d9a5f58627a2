import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import { ABBREVIATIONS, WITH_STOP } from './abbreviations.ts'
import type { Term } from './term.ts'
import { isKnownName } from './vocabulary.ts'

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
  return letters === 'no' ? /\d/u.test(next) : ABBREVIATIONS.has(letters) && !WITH_STOP.has(letters)
}

const OPENS = /(?:^|[.!?:…“"‘«([\n—–-])[\s\u2060“"‘'«([]*$/u
const BEHIND = 6
const REACH = 12

/** Whether a word stands behind what may end a sentence: a full stop, a mark, a line's beginning. */
export const mayOpen = (visible: string, start: number): boolean =>
  OPENS.test(visible.slice(Math.max(0, start - BEHIND), start))

/** Whether a word stands where a capital letter says nothing. */
const opensSentence = (visible: string, start: number): boolean =>
  start === 0 ||
  (mayOpen(visible, start) &&
    !endsAbbreviation(visible.slice(Math.max(0, start - REACH), start), visible.charAt(start)))
