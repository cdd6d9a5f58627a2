import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Found } from './found.ts'
import { KNOWN } from './lexicon.ts'
import { SHAPE, type Tokens } from './tokens.ts'

const SPEAKING = new Set(['he', 'her', 'him', 'his', 'i', 'it', 'she', 'their', 'they', 'we', 'who'])
const PLURAL = new Set(['their', 'they', 'we'])
/** Words that stand for people only where a verb follows: “some argued”, “another said”. */
const STANDING_ALONE = new Set([
  'another',
  'both',
  'few',
  'many',
  'most',
  'neither',
  'nobody',
  'none',
  'one',
  'others',
  'several',
  'some',
  'someone',
  'somebody',
])

const PAST = /^(?:.+ed|said|says?|told|wrote|argue|believe|think|thought|went)$/u

/** Pronouns outside quotation marks: inside them they are the speaker's own. */
export function findPronouns(tokens: Tokens): readonly Found[] {
  const found: Found[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.quotation[i] !== -1 || !isPronoun(tokens, i)) continue
    const plural = PLURAL.has(tokens.base[i] ?? '') || STANDING_ALONE.has(tokens.base[i] ?? '')
    found.push({ kind: 'pronoun', sort: 'pronoun', first: i, last: i, core: i, plural })
  }
  return found
}

function isPronoun(tokens: Tokens, i: number): boolean {
  const base = tokens.base[i] ?? ''
  if (SPEAKING.has(base)) return tokens.shape[i] !== SHAPE.capitals || base === 'i'
  if (base === 'which' || base === 'that') return SPEECH_VERBS.has(tokens.base[i + 1] ?? '')
  if (!STANDING_ALONE.has(base)) return false
  if ((base === 'one' || base === 'another') && SPEECH_VERBS.has(tokens.base[i - 1] ?? '')) return true
  return Boolean((tokens.known[i + 1] ?? 0) & KNOWN.auxiliary) || PAST.test(tokens.base[i + 1] ?? '')
}
