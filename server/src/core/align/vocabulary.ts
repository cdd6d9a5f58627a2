import commonWords from '../people/data/common-words.data.json'
import { ANY_FIRST_NAME, ANY_SMALL_WORD, KNOWN, knownOf } from '../people/lexicon.ts'
import fillers from './data/fillers.data.json'
import functionWords from './data/function-words.data.json'
import negations from './data/negations.data.json'
import pronouns from './data/pronouns.data.json'
import qualifiers from './data/qualifiers.data.json'
import units from './data/units.data.json'
import { wordSet } from './word-set.ts'

// What a folded word form is to the rules: each of these answers for one form.

const NEGATIONS = wordSet(negations.words)
const CONCORD = new Map(Object.entries(negations.concord))
const LOOK_ALIKES = wordSet(negations.lookAlikes)
const MODALS = wordSet(qualifiers.modals)
const QUALIFIERS = new Set([
  ...MODALS,
  ...wordSet(qualifiers.quantifiers),
  ...wordSet(qualifiers.hedges),
  ...wordSet(qualifiers.conditions),
])
const APPROXIMATIONS = wordSet(qualifiers.beforeNumbers)
const QUALIFIER_PHRASES = new Set(qualifiers.phrases)
const SOUNDS = wordSet(fillers.sounds)
const FILLER_WORDS = wordSet(fillers.words)
const FILLER_PHRASES = new Set(fillers.phrases)
const FUNCTION_WORDS = wordSet(functionWords.words)
const PRONOUNS = wordSet(pronouns.words)
const UNITS = wordSet(units.units)
const DATES = wordSet(units.dates)
const MONTHS = new Map(Object.entries(units.months))
const COMMON = wordSet(commonWords.words)

/** not, never, no, without … (`n't` has been taken apart before). */
export const isNegation = (form: string): boolean => NEGATIONS.has(form)

/** The same of a word as it is written, before it is taken apart: don't, ain't, cannot. */
export const negatesAsWritten = (form: string): boolean => isNegation(form) || form.endsWith("n't")

/** Whether a form is what a second negation becomes when it is tidied: “I don’t know nobody” → “anybody”. */
export const isConcord = (tidied: string, negation: string): boolean => CONCORD.get(negation)?.includes(tidied) === true

/** may, some, nearly, if …: a word that limits what is said. */
export const isQualifier = (form: string): boolean => QUALIFIERS.has(form)

/** about, over, some: in front of a number these, too, limit what is said. */
export const isApproximation = (form: string): boolean => APPROXIMATIONS.has(form)

export const isModal = (form: string): boolean => MODALS.has(form)

/** “if necessary”, “I think”: several words that limit what is said, forms with single spaces. */
export const isQualifierPhrase = (forms: string): boolean => QUALIFIER_PHRASES.has(forms)

/** um, uh, er …: sounds that are no words. */
export const isSound = (form: string): boolean => SOUNDS.has(form)

/** well, like, so: fillers where they stand between pauses, words elsewhere. */
export const isFillerWord = (form: string): boolean => FILLER_WORDS.has(form)

export const isFillerPhrase = (forms: string): boolean => FILLER_PHRASES.has(forms)

/** A word of the closed classes: it carries grammar, not content. */
export const isFunctionWord = (form: string): boolean => FUNCTION_WORDS.has(form) || SOUNDS.has(form)

/** Whether two small words do the same work and so may stand for each other: two prepositions, two articles. */
export const doSameWork = (a: string, b: string): boolean => (knownOf(a) & knownOf(b) & ANY_SMALL_WORD) !== 0

export const isPronoun = (form: string): boolean => PRONOUNS.has(form)

/** that, this, these, those: what somebody points at. */
export const isDemonstrative = (form: string): boolean => /^th(?:at|is|[eo]se)$/u.test(form)

/** years, dollars, miles: what a number counts in. */
export const isUnit = (form: string): boolean => UNITS.has(form)

/** Months, days of the week, today and tomorrow. */
export const isDate = (form: string): boolean => DATES.has(form)

/** The month that a form names, in full: `september` for `sept`; null for no month. */
export const monthOf = (form: string): string | null => MONTHS.get(form) ?? null

/** A word that is written in lower case as a rule: capitals at the start of a sentence do not make it a name. */
export const isCommonWord = (form: string): boolean => COMMON.has(form) || FUNCTION_WORDS.has(form)

/** A form that any list has: a word, a name, a place. */
export const isWord = (form: string): boolean => knownOf(form) !== 0 || FUNCTION_WORDS.has(form)

/** A given name, surname or place that is no other word: a name even where every word has a capital. */
export const isKnownName = (form: string): boolean =>
  (knownOf(form) & (ANY_FIRST_NAME | KNOWN.familyName | KNOWN.place)) !== 0 && !isCommonWord(form)

/** An article or a preposition: what stands behind it is no verb. */
export const opensNoun = (form: string): boolean =>
  form !== 'to' && (knownOf(form) & (KNOWN.determiner | KNOWN.preposition)) !== 0

/** Whether one form is the other with un-, in-, dis- … or -less: `able` and `unable`, `hopeful` and `hopeless`. */
export const isOpposite = (a: string, b: string): boolean => negates(a, b) || negates(b, a)

function negates(long: string, short: string): boolean {
  if (short.length < 3 || LOOK_ALIKES.has(long)) return false
  const bare = long.endsWith('less') ? long.slice(0, -4) : undefined
  if (bare !== undefined && (short === bare || short === `${bare}ful`)) return true
  return negations.prefixes.some((prefix) => long === prefix + short)
}
