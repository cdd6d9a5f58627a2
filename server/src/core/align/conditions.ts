import type { Word } from '../text/text.ts'
import data from './data/conditions.data.json'
import { negatesAsWritten } from './vocabulary.ts'
import { wordSet } from './word-set.ts'

// What words say to what they leave out: each of these asks about one place in a row of words.

const CLAUSES = wordSet(data.clauses)
const OPPOSED = wordSet(data.opposed)
const ADDITIVE = wordSet(data.additive)
const PHRASES = data.phrases.map((phrase) => phrase.split(' '))
const STARTS_CONDITION = new Set(['but', 'except', 'if', 'only', 'unless'])
const LEADS_CONDITION = new Set(['except', 'if', 'unless', 'without'])

/** although, but, if …: a word that begins what limits a statement. */
export const limits = (form: string): boolean => CLAUSES.has(form)

/** A word with which a draft itself limits or denies what it quotes next: refused, whether, unless. */
export const isOpposed = (form: string): boolean =>
  OPPOSED.has(form) || CLAUSES.has(form) || form === 'whether' || negatesAsWritten(form)

/** A “not” that stands, and not the one of “not only”, with which more is to come and nothing is denied. */
export const isDenial = (words: readonly Word[], at: number): boolean =>
  negatesAsWritten(words[at]?.form ?? '') && !isAdditive(words[at + 1]?.form ?? '')

export const isAdditive = (form: string): boolean => ADDITIVE.has(form)

/** A word that turns or limits what stands beside it. */
export const isTurning = (words: readonly Word[], at: number): boolean =>
  limits(words[at]?.form ?? '') || isDenial(words, at)

/** `but`, `if`, `unless`, “on condition that” … begin a condition; `only` where another of them follows. */
export function startsCondition(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form ?? ''
  if (form === 'only') return STARTS_CONDITION.has(words[at + 1]?.form ?? '') || words[at + 1]?.form === 'when'
  return STARTS_CONDITION.has(form) || isConditionPhrase(words, at)
}

/** The same inside of what was cut, where a “but” or an “only” may stand anywhere. */
export const isConditionIn = (words: readonly Word[], at: number): boolean =>
  STARTS_CONDITION.has(words[at]?.form ?? '') || isConditionPhrase(words, at)

/** A condition that stands in front of what it limits: “if the tenants agree, …”. */
export const leadsCondition = (words: readonly Word[], at: number): boolean =>
  LEADS_CONDITION.has(words[at]?.form ?? '') || isConditionPhrase(words, at)

/** “Provided that it holds”, “on condition that”, “as long as”; “providing care” is none. */
const isConditionPhrase = (words: readonly Word[], at: number): boolean =>
  (/^provid(?:ed|ing)$/u.test(words[at]?.form ?? '') && words[at + 1]?.form === 'that') ||
  PHRASES.some((phrase) => phrase.every((form, i) => words[at + i]?.form === form))
