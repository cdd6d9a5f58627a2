import type { Code } from '../checks/codes.ts'
import type { Hunk } from './hunk.ts'
import { isAuxiliaryAdded, isGrammarTidied, isSpelledOtherwise, isTenseAltered, SPELLINGS } from './inflected.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { isNumberForm, isShare } from './number-value.ts'
import type { Term } from './term.ts'
import {
  isApproximation,
  isConcord,
  isDate,
  isFillerPhrase,
  isFillerWord,
  isFunctionWord,
  isNegation,
  isOpposite,
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
  ['altered-tense', isTenseAltered],
  ['altered-grammar', isAuxiliaryAdded],
  ['added-words', ({ source }) => source.length === 0],
  ['omitted-words', ({ draft }) => draft.length === 0],
  ['altered-spelling', isSpelledOtherwise],
  ['altered-grammar', isGrammarTidied],
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
  if (isFillerPhrase(forms)) return isPaused(rest, before.at(-1), after[0])
  if (
    rest.length === 1 &&
    isFillerWord(forms) &&
    (rest.length < source.length || isSetOff(rest, before.at(-1), after[0]))
  )
    return true
  return isRepeated(rest, after) || isRepeated(rest, before.slice(-rest.length))
}

/** A comma or a dash beside it: “the captain whom you know” is asked, “it is, you know, cold” is not. */
const isPaused = (said: readonly Term[], before: Term | undefined, after: Term | undefined): boolean => {
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last || first.opens) return true
  return (before !== undefined && first.start - before.end > 1) || (after !== undefined && after.start - last.end > 1)
}

/** A comma or a dash on both sides, or a sentence that begins with it: “it is, like, cold”, “Well, it is cold”. */
const isSetOff = ([said]: readonly Term[], before: Term | undefined, after: Term | undefined): boolean =>
  said !== undefined &&
  after !== undefined &&
  after.start - said.end > 1 &&
  (said.opens || (before !== undefined && said.start - before.end > 1))

const isRepeated = (said: readonly Term[], again: readonly Term[]): boolean =>
  said.length <= 3 && formsOf(said) === formsOf(again.slice(0, said.length))

/** “I don’t know nobody” → “anybody”: one of two negations goes, and the sentence says the same. */
function isConcordTidied({ draft, source, pairs, before, after }: Change): boolean {
  if (!pairs.length || pairs.length !== draft.length || pairs.length !== source.length) return false
  const concord = pairs.filter(([a, b]) => isConcord(a.form, b.form))
  if (!concord.length || !pairs.every((pair) => concord.includes(pair) || isSlip(pair))) return false
  return [...clauseBefore(before), ...after.slice(0, 4)].some(({ form }) => isNegation(form) && !NO_FIRST.has(form))
}

/** Of “neither … nor” the one is no second negation to the other; “no” is one that may be meant to stay. */
const NO_FIRST: ReadonlySet<string> = new Set(['neither', 'no', 'nor'])

const isSlip = ([a, b]: readonly [Term, Term]): boolean => SLIPS.has(likenessOf(a, b))

const SLIPS: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'grammar', 'agreement'])

const clauseBefore = (before: readonly Term[]): readonly Term[] =>
  before.slice(
    Math.max(
      0,
      before.length - CLAUSE,
      before.findLastIndex(({ opens }) => opens),
    ),
  )

const CLAUSE = 8 // words: as far as a negation reaches

function isNumberAltered(change: Change): boolean {
  const { draft, source, pairs } = change
  if (!draft.length || !source.length) return isUnitLost(change) || isNumberLost([...draft, ...source])
  if (isCounted(change) && unitsOf(draft) !== '' && unitsOf(source) !== '' && unitsOf(draft) !== unitsOf(source))
    return true
  if (pairs.some(([a, b]) => isDated(a) && isDated(b) && a.form !== b.form)) return true
  if (pairs.some(([a, b]) => isShare(a.form) && isShare(b.form))) return true
  const [said, there] = [numbersOf(draft), numbersOf(source)]
  if (said === there) return false
  return (said !== '' && there !== '') || !isSoft(said + there)
}

/** “5 percent”, “$40 a day”: a number stands near, so that what counts is what it counts in. */
const isCounted = ({ draft, before, after }: Change): boolean =>
  [...before.slice(-RATE), ...draft, ...after.slice(0, 2)].some(({ form }) => isNumberForm(form))

const RATE = 3 // words from the number to the unit of a rate: forty dollars a day

const unitsOf = (terms: readonly Term[]): string => formsOf(terms.filter(({ form }) => isUnit(form)))

/** “90 percent” → “90”, or the other way round: of the words behind a number only what it counts in is gone. */
const isUnitLost = ({ draft, source, before }: Change): boolean =>
  [...draft, ...source].every(({ form }) => isUnit(form)) && isNumberForm(before.at(-1)?.form ?? '')

/** “three weeks” → “weeks”, “40 to 50” → “50”: a number alone is gone, or there. */
const isNumberLost = (terms: readonly Term[]): boolean => {
  const numbers = numbersOf(terms)
  return (
    numbers !== '' && !isSoft(numbers) && terms.every(({ form }) => isNumberForm(form) || BETWEEN_NUMBERS.has(form))
  )
}

const BETWEEN_NUMBERS: ReadonlySet<string> = new Set(['and', 'or', 'to'])

const numbersOf = (terms: readonly Term[]): string => formsOf(terms.filter(({ form }) => isNumberForm(form)))

/** `one` and `first` are also a pronoun and an adverb: in place of another word they are words. */
const isSoft = (numbers: string): boolean => /^(?:n:1|o:[12])$/u.test(numbers)

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

function isQualifierAltered({ draft, source, before, after }: Change): boolean {
  if (isApproximationAltered([...draft, ...source], after)) return true
  const [said, there] = [qualifiersIn(draft), qualifiersIn(source)]
  if (said === there) return draft.length + source.length > 0 && isHedge(draft, source)
  if (isPronounSlip(draft, source)) return false
  if (draft.length && source.length) return Math.max(draft.length, source.length) <= LONGEST_SLIP
  if (draft.length + source.length <= LONGEST_HEDGE) return !isDoubled(source, before)
  return isHedge(draft, source)
}

/** “about 40” → “40”. */
const isApproximationAltered = (terms: readonly Term[], after: readonly Term[]): boolean =>
  isNumberForm(after[0]?.form ?? '') && terms.every(({ form }) => isApproximation(form))

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
  return formsOf(said) !== formsOf(there) && !pairs.every(([a, b]) => SPELLINGS.has(likenessOf(a, b)))
}

const namesIn = (terms: readonly Term[]): readonly Term[] => terms.filter(isName)

/** Written with a capital where a common word has none. */
const isName = ({ form, capital }: Term): boolean =>
  capital && form !== 'i' && !isPronoun(form) && !isFunctionWord(form) && !isNumberForm(form) && !isDate(form)
