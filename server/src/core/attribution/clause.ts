import type { Found } from '../people/found.ts'
import { KNOWN } from '../people/lexicon.ts'
import { GAP, type Tokens } from '../people/tokens.ts'
import { byNumber, UNNUMBERED } from '../text/form-numbers.ts'

/** How a mention stands to the nearest verb that could report speech. */
export interface Clause {
  /** The cue that the mention is the subject of (“Ruiz, the mayor, said”), as a token, or -1. */
  readonly after: number
  /** What was crossed to reach it: 0 nothing · 1 adverbs or auxiliaries · 2 a phrase with a preposition · 3 an apposition · 4 a relative clause. */
  readonly crossed: number
  readonly negated: boolean
  /** The cue that stands before its subject (“said the mayor”), as a token, or -1. */
  readonly before: number
  /** Whether “according to” stands before the mention. */
  readonly accordingTo: boolean
  /** The token before the mention and its description. */
  readonly lead: number
}

/** The words of a text, how much each of them is a cue, and the mention each stands in. */
interface Words {
  readonly tokens: Tokens
  readonly cues: Uint8Array
  readonly mentionAt: Int32Array
}

/** The clause of every mention. Looks at a bounded number of words around each. */
export function readClauses(words: Words, found: readonly Found[]): readonly Clause[] {
  const { tokens } = words
  return found.map((mention) => {
    const after = seekCue(words, mention)
    const { cue, lead } = seekInverted(words, mention)
    const accordingTo = tokens.base[lead] === 'to' && tokens.base[lead - 1] === 'according'
    return { after: after.after, crossed: after.crossed, negated: after.negated, before: cue, accordingTo, lead }
  })
}

const LONGEST_SEARCH = 44
const WEAKEST_CUE = 8
const PHRASE_LENGTH = 9

interface Reach {
  readonly after: number
  readonly crossed: number
  readonly negated: boolean
}

/** Goes right from a subject to its verb, over adverbs, auxiliaries, prepositional phrases, appositions, relative clauses. */
function seekCue(words: Words, { first, last }: Found): Reach {
  const { tokens, cues } = words
  const level = tokens.quotation[first]
  let crossed = 0
  let negated = false
  let phrase = 0
  let at = last + 1
  while (at < tokens.count && at - last < LONGEST_SEARCH && tokens.sentence[at] === tokens.sentence[last]) {
    if (tokens.quotation[at] !== level) return none(crossed, negated)
    const gap = tokens.gap[at] ?? 0
    if (gap & (GAP.comma | GAP.openParen | GAP.dash)) {
      const resumed = afterApposition(words, at, level)
      if (resumed < 0) return none(crossed, negated)
      crossed = Math.max(crossed, tokens.base[at] === 'who' ? 4 : 3)
      at = resumed
      phrase = 0
    }
    if ((cues[at] ?? 0) >= WEAKEST_CUE) return { after: at, crossed, negated }
    const step = stepOver(tokens, at, phrase)
    if (step < 0) return none(crossed, negated)
    if (stepAt(tokens, at) & STEP.negates) negated = true
    phrase = step
    crossed = Math.max(crossed, step > 0 ? 2 : 1)
    at++
  }
  return none(crossed, negated)
}

const none = (crossed: number, negated: boolean): Reach => ({ after: -1, crossed, negated })

const NEGATIONS = new Set(["didn't", "doesn't", "don't", "hasn't", "haven't", 'never', 'not', "won't", "wouldn't"])
const OPENS_PHRASE = new Set(['at', 'for', 'from', 'in', 'of', 'on', 'to', 'who', 'with'])

/** What a word does between a subject and its verb, one bit each. */
const STEP = { negates: 1, opensPhrase: 2, endsInLy: 4 } as const

const stepByNumber = byNumber(
  (base) =>
    (NEGATIONS.has(base) ? STEP.negates : 0) |
    (OPENS_PHRASE.has(base) ? STEP.opensPhrase : 0) |
    (base.endsWith('ly') ? STEP.endsInLy : 0),
)

const stepAt = ({ number, base }: Tokens, at: number): number => stepByNumber(number[at] ?? UNNUMBERED, base[at] ?? '')

/** 0 after an adverb or auxiliary, the words left of a phrase inside one, -1 where another clause begins. */
function stepOver(tokens: Tokens, at: number, phrase: number): number {
  const step = stepAt(tokens, at)
  if (step & STEP.opensPhrase) return PHRASE_LENGTH
  if (step & STEP.endsInLy || (tokens.known[at] ?? 0) & (KNOWN.adverb | KNOWN.auxiliary)) return Math.max(phrase - 1, 0)
  return phrase > 0 ? phrase - 1 : -1
}

/** The word after the comma, bracket or dash that closes an apposition opened before `at`; -1 where none closes. */
function afterApposition(words: Words, at: number, level: number | undefined): number {
  const { tokens } = words
  for (let i = at + 1; i < tokens.count && i - at < 30; i++) {
    if (tokens.sentence[i] !== tokens.sentence[at] || tokens.quotation[i] !== level) return -1
    if ((tokens.gap[i] ?? 0) & (GAP.comma | GAP.closeParen | GAP.dash) && opensVerb(words, i)) return i
  }
  return -1
}

function opensVerb({ tokens, cues }: Words, i: number): boolean {
  if ((cues[i] ?? 0) >= WEAKEST_CUE) return true
  const known = tokens.known[i] ?? 0
  return Boolean(known & (KNOWN.adverb | KNOWN.auxiliary) || stepAt(tokens, i) & STEP.endsInLy)
}

const LONGEST_DESCRIPTION = 9
const STRONG_INVERTED = 15

/** Goes left from a name over its own description (“said the Leith harbour spokesman Ivo Brandt”) to the word before. */
function seekInverted({ tokens, cues, mentionAt }: Words, mention: Found): { cue: number; lead: number } {
  const level = tokens.quotation[mention.first]
  let at = mention.first
  while (at > 0 && mention.first - at < LONGEST_DESCRIPTION) {
    const gap = tokens.gap[at] ?? 0
    if (gap !== GAP.space && gap !== GAP.hyphen && gap !== (GAP.space | GAP.stop)) break
    const before = at - 1
    if (tokens.quotation[before] !== level || tokens.sentence[before] !== tokens.sentence[at]) break
    if ((cues[before] ?? 0) >= STRONG_INVERTED && mentionAt[before] === -1) return { cue: before, lead: before }
    if ((tokens.known[before] ?? 0) & (ENDS_DESCRIPTION | KNOWN.preposition)) return { cue: -1, lead: before }
    at = before
  }
  return { cue: -1, lead: at - 1 }
}

const ENDS_DESCRIPTION = KNOWN.conjunction | KNOWN.auxiliary
