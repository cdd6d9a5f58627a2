import type { Word } from '../text/text.ts'
import { isDenial } from './conditions.ts'
import data from './data/conditions.data.json'
import { readNumber } from './number-value.ts'
import { isQualifierPhrase } from './vocabulary.ts'
import { wordSet } from './word-set.ts'

// Words in front of a quotation that weaken or deny all of what is quoted, though they stand outside of its clause.

const WEAKENING = wordSet(data.weakening)
const DOUBTING = wordSet(data.doubting)
const PARTITIVES = wordSet(data.partitives)
const ATTITUDES = wordSet(data.attitudes)
const CLAUSE_VERBS = wordSet(data.clauseVerbs)
const DENIALS = wordSet(data.denials)
const BEFORE_NUMBERS = wordSet(data.beforeNumbers)
const NUMBER_PHRASES = data.beforeNumberPhrases.map((phrase) => phrase.split(' '))
const BELIEF_REACH = 4 // words from the “not” to the verb that it denies: “I do not for a moment believe”
const DETERMINERS = new Set(['all', 'her', 'his', 'its', 'my', 'our', 'the', 'their', 'these', 'this', 'those', 'your'])

/** allegedly, almost, hardly: without it more is said than was. */
export const isWeakening = (form: string): boolean => WEAKENING.has(form)

/**
 * Whether the last words before a quotation weaken what it begins with: “most of | the crew”, “at least | 40”, “the
 * alleged | owner”.
 */
export function weakensNext(words: readonly Word[], next: Word): boolean {
  const last = words.at(-1)?.form ?? ''
  if (isWeakening(last)) return true
  if (isCount(next)) return BEFORE_NUMBERS.has(last) || NUMBER_PHRASES.some((phrase) => endsWith(words, phrase))
  const of = last === 'of' ? words.length - 1 : DETERMINERS.has(last) ? words.length - 2 : -1
  return words[of]?.form === 'of' && PARTITIVES.has(words[of - 1]?.form ?? '')
}

const isCount = ({ form }: Word): boolean => form !== 'one' && readNumber([form])?.form.startsWith('n:') === true

const endsWith = (words: readonly Word[], phrase: readonly string[]): boolean =>
  phrase.every((form, i) => words[words.length - phrase.length + i]?.form === form)

/** “I do not believe that | the crane is safe”, “it is a lie that | …”: a clause that the speaker does not hold. */
export function deniesClause(words: readonly Word[]): boolean {
  const hasThat = words.at(-1)?.form === 'that'
  const verb = words.length - (hasThat ? 2 : 1)
  const form = words[verb]?.form ?? ''
  const isSaid = words[verb - 1]?.form === 'to' && CLAUSE_VERBS.has(form)
  if (hasThat && DENIALS.has(words[isSaid ? verb - 2 : verb]?.form ?? '')) return true
  if (!(hasThat ? ATTITUDES : CLAUSE_VERBS).has(form)) return false
  return words.slice(Math.max(0, verb - BELIEF_REACH), verb).some((_, i, near) => isDenial(near, i))
}

/** “I think”, “it seems that”: whose view it is, beside what is quoted. */
export const isHedged = (words: readonly Word[]): boolean =>
  words.some(
    ({ form }, i) =>
      SEEMING.has(form) || DOUBTING.has(form) || isQualifierPhrase(`${form} ${words[i + 1]?.form ?? ''}`),
  )

const SEEMING = new Set(['apparently', 'appears', 'seemed', 'seems'])
