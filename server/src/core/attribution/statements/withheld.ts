import type { Tokens as Words } from '../../people/tokens.ts'
import type { Tokens } from './tokens.ts'
import { isWord } from './view.ts'

/** Verbs that withhold a thing when they are denied: “did not say whether”, “has not explained how”. */
const TELLING = new Set([
  'clarify',
  'disclose',
  'explain',
  'explained',
  'know',
  'reveal',
  'revealed',
  'say',
  'said',
  'specify',
])
const OPEN_QUESTION = new Set(['how', 'if', 'what', 'when', 'where', 'whether', 'which', 'who', 'why'])
/** Verbs that say nothing at all when they are denied: “did not respond to a request for comment”. */
const ANSWERING = new Set(['answer', 'answered', 'comment', 'commented', 'reply', 'replied', 'respond', 'responded'])
const DENIAL = /^(?:.+n't|cannot|never|not)$/u
const REACH = 3

/** Whether a word only tells that somebody kept a thing to themselves, which reports nothing of it. */
export function isWithheld(words: Words, tokens: Tokens, cue: number): boolean {
  const baseAt = (row: number): string => (isWord(tokens, row) ? (words.base[tokens.word[row] ?? -1] ?? '') : '')
  const verb = baseAt(cue)
  if (!ANSWERING.has(verb) && !(TELLING.has(verb) && OPEN_QUESTION.has(baseAt(cue + 1)))) return false
  for (let row = cue - 1; row >= cue - REACH && isWord(tokens, row); row--) if (DENIAL.test(baseAt(row))) return true
  return false
}
