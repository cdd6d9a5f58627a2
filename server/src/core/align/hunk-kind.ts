import type { Code } from '../checks/codes.ts'
import type { Hunk } from './hunk.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { isFraction, isNumberForm } from './number-value.ts'
import { lettersApart } from './spelling.ts'
import type { Term } from './term.ts'
import {
  isCommonWord,
  isDate,
  isFillerPhrase,
  isFillerWord,
  isFunctionWord,
  isNegation,
  isOpposite,
  isPolar,
  isPronoun,
  isQualifier,
  isQualifierPhrase,
  isSound,
  isUnit,
} from './vocabulary.ts'

/** What a change amounts to, and whether it is the graver of the two degrees that some codes have. */
export interface HunkKind {
  readonly code: Code | 'silent'
  readonly grave: boolean
}

/** A change and the terms of the source around it. */
export interface Change extends Hunk {
  /** The terms of the source before and behind it in its passage. */
  readonly before: readonly Term[]
  readonly after: readonly Term[]
}

type Rule = readonly [Code, (change: Change) => boolean]

const LONGEST_SLIP = 4 // words: a longer run that was left out or added is judged as a run, not by one word in it
const LONGEST_HEDGE = 2

/** The rules in the order of the table: the first that fits names the change. */
const RULES: readonly Rule[] = [
  ['omitted-filler', isFillerOmitted],
  ['altered-grammar', isConcordTidied],
  ['altered-number', isNumberAltered],
  ['altered-negation', isNegationAltered],
  ['altered-qualifier', isQualifierAltered],
  ['altered-name', isNameAltered],
  ['added-words', ({ source }) => source.length === 0],
  ['omitted-words', ({ draft }) => draft.length === 0],
  ['altered-spelling', (change) => onlyPairs(change, isSpelling)],
  ['altered-tense', (change) => onlyPairs(change, isInflected) && change.pairs.some(isTense)],
  ['altered-grammar', (change) => onlyPairs(change, isInflected)],
  ['altered-tense', isAuxiliaryMoved],
  ['altered-wording', () => true],
]

/** Names a change that is neither a marked omission nor an insertion. */
export function kindOfChange(change: Change): HunkKind {
  const code = RULES.find(([, fits]) => fits(change))?.[0] ?? 'altered-wording'
  const words = [...change.draft, ...change.source]
  const grave = code !== 'altered-wording' || words.some(({ form }) => !isFunctionWord(form))
  return { code, grave }
}

const formsOf = (terms: readonly Term[]): string => terms.map(({ form }) => form).join(' ')

/** Sounds, “you know”, a word or two said twice, a false start before a dash. */
function isFillerOmitted({ draft, source, after, before }: Change): boolean {
  if (draft.length > 0 || source.length === 0) return false
  const rest = source.filter(({ form }) => !isSound(form))
  if (rest.length === 0) return true
  const forms = formsOf(rest)
  if (isFillerPhrase(forms)) return true
  if (rest.length === 1 && isFillerWord(forms) && rest.length < source.length) return true
  return isRepeated(rest, after) || isRepeated(rest, before.slice(-rest.length))
}

const isRepeated = (said: readonly Term[], again: readonly Term[]): boolean =>
  said.length <= 3 && formsOf(said) === formsOf(again.slice(0, said.length))

/** “I don’t know nobody” → “anybody”: one of two negations goes, and the sentence says the same. */
function isConcordTidied({ draft, source, before, after }: Change): boolean {
  if (draft.length !== 1 || source.length !== 1) return false
  const [a, b] = [draft[0]?.form ?? '', source[0]?.form ?? '']
  const polar = (isPolar(a) && isNegation(b)) || (isPolar(b) && isNegation(a))
  return polar && [...before.slice(-8), ...after.slice(0, 4)].some(({ form }) => isNegation(form))
}

function isNumberAltered(change: Change): boolean {
  const { draft, source, pairs, before } = change
  if (!draft.length || !source.length) return false
  const counted =
    before.slice(-2).some(({ form }) => isNumberForm(form)) ||
    change.after.slice(0, 2).some(({ form }) => isNumberForm(form))
  if (pairs.some(([a, b]) => isUnit(a.form) && isUnit(b.form) && counted)) return true
  if (pairs.some(([a, b]) => isDated(a) && isDated(b) && a.form !== b.form)) return true
  if (pairs.some(([a, b]) => isFraction(a.form) && isFraction(b.form))) return true
  const [said, there] = [numbersOf(draft), numbersOf(source)]
  if (said === there) return false
  return (said !== '' && there !== '') || !isSoft(said + there)
}

const numbersOf = (terms: readonly Term[]): string => formsOf(terms.filter(({ form }) => isNumberForm(form)))

/** `one` and `first` are also a pronoun and an adverb: in place of another word they are words. */
const isSoft = (numbers: string): boolean => numbers === 'n:1' || numbers === 'o:1' || numbers === 'o:2'

const isDated = ({ form, capital }: Term): boolean => isDate(form) && (capital || !/^(?:may|march)$/u.test(form))

function isNegationAltered(change: Change): boolean {
  const { draft, source, pairs } = change
  if (pairs.some(([a, b]) => isOpposite(a.form, b.form))) return true
  const [said, there] = [negationsIn(draft), negationsIn(source)]
  if (said === there) return false
  return Math.max(draft.length, source.length) <= LONGEST_SLIP || (draft.length > 0 && source.length > 0)
}

/** “Without asking anybody” left out as a whole is an omission, and no other sense of what is left. */
const negationsIn = (terms: readonly Term[]): number =>
  terms.filter(({ form }) => isNegation(form) && !(form === 'without' && terms.length > 2)).length

function isQualifierAltered({ draft, source, before }: Change): boolean {
  const [said, there] = [qualifiersIn(draft), qualifiersIn(source)]
  if (said === there) return draft.length + source.length > 0 && isHedge(draft, source)
  if (isPronounSlip(draft, source)) return false
  if (draft.length && source.length) return Math.max(draft.length, source.length) <= LONGEST_SLIP
  if (draft.length + source.length <= LONGEST_HEDGE) return !isDoubled(source, before)
  return isHedge(draft, source)
}

const isDoubled = (source: readonly Term[], before: readonly Term[]): boolean =>
  source.length > 0 && formsOf(source) === formsOf(before.slice(-source.length))

const isPronounSlip = (draft: readonly Term[], source: readonly Term[]): boolean =>
  [...draft, ...source].every(({ form }) => isPronoun(form))

const isHedge = (draft: readonly Term[], source: readonly Term[]): boolean =>
  (source.length === 0 && isQualifierPhrase(formsOf(draft))) ||
  (draft.length === 0 && isQualifierPhrase(formsOf(source)))

const qualifiersIn = (terms: readonly Term[]): string =>
  formsOf(terms.filter(({ form, capital }) => isQualifier(form) && !capital))

function isNameAltered({ draft, source, pairs }: Change): boolean {
  if (!draft.length || !source.length) return false
  const [said, there] = [namesIn(draft), namesIn(source)]
  if (said.length + there.length === 0) return false
  if (pairs.some(([a, b]) => isName(a) && isName(b) && likenessOf(a, b) === 'kin')) return true
  return formsOf(said) !== formsOf(there) && !pairs.every(([a, b]) => isSpelling(likenessOf(a, b)))
}

const namesIn = (terms: readonly Term[]): readonly Term[] => terms.filter(isName)

/** Written with a capital where a common word has none. */
const isName = ({ form, capital }: Term): boolean =>
  capital && form !== 'i' && !isPronoun(form) && !isFunctionWord(form) && !isNumberForm(form) && !isDate(form)

const onlyPairs = (
  { draft, source, pairs }: Change,
  fits: (likeness: Likeness, pair: readonly [Term, Term]) => boolean,
): boolean =>
  pairs.length > 0 &&
  pairs.length === draft.length &&
  pairs.length === source.length &&
  pairs.every((pair) => fits(likenessOf(...pair), pair))

const SPELLINGS: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'name'])

const isSpelling = (likeness: Likeness, pair?: readonly [Term, Term]): boolean =>
  SPELLINGS.has(likeness) || (pair !== undefined && likeness === 'kin' && isTypoMended(...pair))

/** One letter apart, and only the draft’s is a word: “recieve” → “receive”. */
const isTypoMended = (draft: Term, source: Term): boolean =>
  draft.form.length > 3 &&
  !draft.capital &&
  !source.capital &&
  lettersApart(draft.form, source.form) === 1 &&
  isCommonWord(draft.form) !== isCommonWord(source.form) &&
  !/s$/u.test(draft.form + source.form)

const INFLECTED: ReadonlySet<Likeness> = new Set([...SPELLINGS, 'grammar', 'agreement', 'tense', 'pronoun'])

const isInflected = (likeness: Likeness): boolean => INFLECTED.has(likeness)

const isTense = (pair: readonly [Term, Term]): boolean => {
  const likeness = likenessOf(...pair)
  return likeness === 'tense' || likeness === 'pronoun'
}

const AUXILIARIES = new Set([
  'am',
  'are',
  'be',
  'been',
  'did',
  'do',
  'does',
  'had',
  'has',
  'have',
  'is',
  'was',
  'were',
  "'s",
  "'d",
])

/** “has gone” → “went”: one verb in another time, its auxiliaries with it. */
function isAuxiliaryMoved({ draft, source }: Change): boolean {
  const [said, there] = [withoutAuxiliaries(draft), withoutAuxiliaries(source)]
  const [a, b] = [said[0], there[0]]
  if (!a || !b || said.length !== 1 || there.length !== 1) return false
  const likeness = likenessOf(a, b)
  return likeness === 'tense' || likeness === 'agreement' || likeness === 'same'
}

const withoutAuxiliaries = (terms: readonly Term[]): readonly Term[] =>
  terms.filter(({ form }) => !AUXILIARIES.has(form))

/** A noun that gained or lost its -s is a changed word; after a pronoun it is a verb, and the slip is one of grammar. */
export const isNounCount = (change: Change): boolean => {
  const subject = change.before.at(-1)
  return subject !== undefined && !isPronoun(subject.form)
}
