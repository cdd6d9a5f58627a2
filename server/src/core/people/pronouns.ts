import { byNumber, UNNUMBERED } from '../text/form-numbers.ts'
import { CALLING_VERBS, SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Found } from './found.ts'
import { KNOWN } from './lexicon.ts'
import type { Stretch } from './stretch.ts'
import { GAP, has, SHAPE, type Tokens } from './tokens.ts'

const SPEAKING = new Set(['he', 'her', 'him', 'his', 'i', 'it', 'she', 'their', 'they', 'we', 'who'])
const PLURAL = new Set(['their', 'they', 'we'])
/** Words that stand for people only where a verb follows: “some argued”, “another said”. */
const STANDING_ALONE = new Set([
  'another',
  'both',
  'dozens',
  'few',
  'hundreds',
  'many',
  'most',
  'neither',
  'nobody',
  'none',
  'one',
  'others',
  'several',
  'some',
  'somebody',
  'someone',
  'thousands',
])

const PAST = /.ed$/u

/** Whether a word may stand for somebody, as most do not. */
const mayPoint = byNumber((base) =>
  SPEAKING.has(base) || STANDING_ALONE.has(base) || base === 'which' || base === 'that' ? 1 : 0,
)

/** Pronouns of a stretch outside quotation marks: inside them they are the speaker's own. */
export function findPronouns(tokens: Tokens, { from, to }: Stretch): readonly Found[] {
  const found: Found[] = []
  for (let i = from; i < to; i++) {
    if (tokens.quotation[i] !== -1 || !mayPoint(tokens.number[i] ?? UNNUMBERED, tokens.base[i] ?? '')) continue
    if (!isPronoun(tokens, i)) continue
    const plural = PLURAL.has(tokens.base[i] ?? '') || STANDING_ALONE.has(tokens.base[i] ?? '')
    found.push({ kind: 'pronoun', sort: 'pronoun', first: i, last: i, core: i, plural })
  }
  return found
}

function isPronoun(tokens: Tokens, i: number): boolean {
  const base = tokens.base[i] ?? ''
  if (SPEAKING.has(base)) return tokens.shape[i] !== SHAPE.capitals || base === 'i'
  if (base === 'which' || base === 'that')
    return speaks(tokens.base[i + 1] ?? '') || (base === 'which' && opensClause(tokens, i) && acts(tokens, i + 1))
  if (!STANDING_ALONE.has(base)) return false
  if ((base === 'one' || base === 'another') && SPEECH_VERBS.has(tokens.base[i - 1] ?? '')) return true
  return has(tokens, i + 1, KNOWN.auxiliary) || acts(tokens, i + 1)
}

const opensClause = ({ gap }: Tokens, i: number): boolean => Boolean((gap[i] ?? 0) & (GAP.comma | GAP.dash))

const speaks = (verb: string): boolean => SPEECH_VERBS.has(verb) || CALLING_VERBS.has(verb)

/** Whether a word is a verb in the past or in the third person, as far as its form shows it. */
const acts = (tokens: Tokens, i: number): boolean =>
  tokens.gap[i] === GAP.space &&
  (has(tokens, i, KNOWN.verb) || speaks(tokens.base[i] ?? '') || PAST.test(tokens.base[i] ?? ''))
