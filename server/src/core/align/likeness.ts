import contractions from './data/contractions.data.json'
import grammar from './data/grammar.data.json'
import units from './data/units.data.json'
import { inflectionBetween } from './inflection.ts'
import { isNumberForm, isSameDecade } from './number-value.ts'
import { isSameName, isSameSpelling, lettersApart } from './spelling.ts'
import type { Term } from './term.ts'
import { isTypo } from './typo.ts'
import { doSameWork, isFunctionWord, isModal, isNegation, isOpposite, isPronoun, isQualifier } from './vocabulary.ts'

/**
 * How two terms stand to each other, tightest first. `same` says the same; `spelling`, `grammar`, `agreement`, `tense`,
 * `pronoun` and `name` are one word in two shapes; `kin` are two words that may well stand for each other; `other` are
 * two words, `unlike` are two of which one has content and one has none.
 */
export type Likeness =
  | 'same'
  | 'spelling'
  | 'name'
  | 'grammar'
  | 'agreement'
  | 'tense'
  | 'pronoun'
  | 'kin'
  | 'other'
  | 'unlike'

/** What it costs to read one term as the other, against 0.8 for one word left out or added alone. */
export const COST: Readonly<Record<Likeness, number>> = {
  same: 0,
  spelling: 0.2,
  name: 0.3,
  grammar: 0.4,
  agreement: 0.4,
  tense: 0.45,
  pronoun: 0.7,
  kin: 0.75,
  other: 1.15,
  unlike: 1.4,
}

const OPEN = new Map([...Object.entries(contractions.open), ...Object.entries(units.short)])
const GRAMMAR = new Set(grammar.pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** How a term of the draft stands to a term of the source. Symmetric. */
export function likenessOf(a: Term, b: Term): Likeness {
  if (a.form === b.form) return 'same'
  if (isSameDecade(a.form, b.form)) return 'same'
  if (isNumberForm(a.form) || isNumberForm(b.form))
    return isNumberForm(a.form) && isNumberForm(b.form) ? 'kin' : 'other'
  if (saysSame(a.form, b.form)) return 'same'
  if (isSameSpelling(a.form, b.form)) return 'spelling'
  if (a.capital && b.capital) return isSameName(a.form, b.form) ? 'name' : 'kin'
  if (!a.capital && !b.capital && isTypo(a.form, b.form)) return 'spelling'
  if (GRAMMAR.has(`${a.form} ${b.form}`)) return 'grammar'
  return wordLikeness(a.form, b.form)
}

function wordLikeness(a: string, b: string): Likeness {
  const inflection = inflectionBetween(a, b)
  if (inflection) return inflection
  if (isPronoun(a) && isPronoun(b)) return 'pronoun'
  if (isOpposite(a, b) || (isModal(a) && isModal(b))) return 'kin'
  if (isNegation(a) && isNegation(b)) return 'kin'
  if (isQualifier(a) && isQualifier(b)) return 'kin'
  if (a.length > 3 && b.length > 3 && lettersApart(a, b) === 1) return 'kin'
  const [small, other] = [isFunctionWord(a), isFunctionWord(b)]
  if (small && other) return doSameWork(a, b) ? 'kin' : 'other'
  return small === other ? 'other' : 'unlike'
}

/** `'s` and `is`, `'d` and `would`, `ft` and `feet`, a masked word and the word behind the mask. */
const saysSame = (a: string, b: string): boolean =>
  OPEN.get(a)?.includes(b) === true ||
  OPEN.get(b)?.includes(a) === true ||
  isMasked(a, b) ||
  isMasked(b, a) ||
  isClipped(a, b) ||
  isClipped(b, a)

/** `goin’` for `going`. */
const isClipped = (short: string, long: string): boolean =>
  short.length > 3 && short.endsWith('in') && long.length === short.length + 1 && long === `${short}g`

const UNTOLD = '0' // letters: one dash may hide any number of them

function isMasked(mask: string, word: string): boolean {
  if (!mask.startsWith('mask:')) return false
  const [, head = '', length, tail = ''] = mask.split(':')
  if (word === head && tail === '') return true // a dash behind a word
  return (length === UNTOLD || word.length === Number(length)) && word.startsWith(head) && word.endsWith(tail)
}
