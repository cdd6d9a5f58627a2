import type { Change } from './hunk-kind.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import type { Term } from './term.ts'
import { isFunctionWord, isKnownName, isPronoun, opensNoun } from './vocabulary.ts'

// Changes in which every word of the draft is a word of the source in another shape.

export const SPELLINGS: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'name'])
const INFLECTED: ReadonlySet<Likeness> = new Set([...SPELLINGS, 'grammar', 'agreement', 'tense', 'pronoun'])

/** Another spelling of the same words: British or American, of a name, or a slip of the keys mended. */
export const isSpelledOtherwise = (change: Change): boolean => onlyPairs(change, isSpelling)

/** The same verb in another time, or the same sentence about another person: “is” → “was”, “I” → “he”, “has gone” → “went”. */
export const isTenseAltered = (change: Change): boolean =>
  (onlyPairs(change, isInflected) && change.pairs.some(isTense)) || isAuxiliaryMoved(change) || isPerfectLost(change)

/** A slip of grammar tidied, or made: “he don’t” → “he doesn’t”. A noun that gained or lost its -s is another word. */
export const isGrammarTidied = (change: Change): boolean =>
  onlyPairs(change, isInflected) && !change.pairs.some((pair) => isNounCount(pair, change))

/** “They going home” → “They’re going home”. */
export const isAuxiliaryAdded = ({ draft, source, after }: Change): boolean =>
  draft.length === 1 &&
  source.length === 0 &&
  /^(?:'s|am|are|is|was|were)$/u.test(draft[0]?.form ?? '') &&
  /ing$/u.test(after[0]?.form ?? '')

function onlyPairs(
  { draft, source, pairs }: Change,
  fits: (likeness: Likeness, pair: readonly [Term, Term]) => boolean,
): boolean {
  if (pairs.length === 0 || pairs.length !== draft.length || pairs.length !== source.length) return false
  return pairs.every((pair) => fits(likenessOf(...pair), pair))
}

const isSpelling = (likeness: Likeness): boolean => SPELLINGS.has(likeness)

const isInflected = (likeness: Likeness): boolean => INFLECTED.has(likeness)

const isTense = (pair: readonly [Term, Term]): boolean => {
  const likeness = likenessOf(...pair)
  return likeness === 'tense' || likeness === 'pronoun'
}

const AUXILIARIES = new Set([
  "'d",
  "'s",
  'am',
  'are',
  'be',
  'been',
  'being',
  'did',
  'do',
  'does',
  'had',
  'has',
  'have',
  'having',
  'is',
  'was',
  'were',
])

/** “has gone” → “went”, “has been” → “was”: one verb in another time, its auxiliaries with it. */
function isAuxiliaryMoved({ draft, source }: Change): boolean {
  if (!draft.length || !source.length || ![...draft, ...source].some(isAuxiliary)) return false
  const [said, there] = [withoutAuxiliaries(draft), withoutAuxiliaries(source)]
  const [a, b] = [said[0], there[0]]
  if (!a && !b) return draft.length !== source.length
  if (!a || !b || said.length !== 1 || there.length !== 1) return false
  const likeness = likenessOf(a, b)
  return likeness === 'tense' || likeness === 'agreement' || likeness === 'same'
}

const withoutAuxiliaries = (terms: readonly Term[]): readonly Term[] => terms.filter((term) => !isAuxiliary(term))

const isAuxiliary = ({ form }: Term): boolean => AUXILIARIES.has(form)

const PERFECT = new Set(["'d", 'had', 'has', 'have'])
const PARTICIPLE = /(?:ed|en|ne|wn|ught|lt|pt|ft|nt)$|^got$/u

/** “I have decided” → “I decided”, and the other way round. */
const isPerfectLost = ({ draft, source, after }: Change): boolean => {
  const [only, ...others] = [...draft, ...source]
  const verb = after[0]?.form ?? ''
  return (
    only !== undefined && !others.length && PERFECT.has(only.form) && !isFunctionWord(verb) && PARTICIPLE.test(verb)
  )
}

/**
 * Whether a word that differs by an -s is a noun, whose number changes what was said. Behind an article or a preposition
 * it is one; behind a pronoun or a name it is a verb, and so it is before what only a verb takes.
 */
function isNounCount([a, b]: readonly [Term, Term], { before, after }: Change): boolean {
  if (likenessOf(a, b) !== 'agreement' || isFunctionWord(a.form) || isFunctionWord(b.form)) return false
  const [previous, next] = [before.at(-1), after[0]]
  const isVerb = next !== undefined && next.start - b.end <= 1 && VERB_TAKES.has(next.form)
  if (!previous) return true
  if (opensNoun(previous.form)) return !(isVerb && /^th(?:at|is)$/u.test(previous.form))
  return !isVerb && !isPronoun(previous.form) && !isKnownName(previous.form) && !RELATIVE.has(previous.form)
}

const RELATIVE = new Set(['also', 'always', 'never', 'still', 'there', 'which', 'who'])

/** What stands behind a verb and behind hardly any noun: “wants the”, “makes us”, “needs to”. */
const VERB_TAKES = new Set([
  'a',
  'an',
  'her',
  'him',
  'it',
  'me',
  'my',
  'our',
  'the',
  'their',
  'them',
  'to',
  'us',
  'you',
  'your',
])
