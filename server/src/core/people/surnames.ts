import { CALLING_VERBS, SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Found } from './found.ts'
import { isShortForm } from './given-names.ts'
import { ANY_FIRST_NAME, ANY_SMALL_WORD } from './lexicon.ts'
import type { Stretch } from './stretch.ts'
import { GAP, SHAPE, type Tokens } from './tokens.ts'

/** What is known when surnames are looked for. */
export interface Surnames {
  /** All that full names of the text give away. */
  readonly families: ReadonlySet<string>
  /** As `findTitleCase` tells. */
  readonly titleCase: Uint8Array
  readonly stretch: Stretch
}

/**
 * Surnames that look like everyday words or places, in texts that give the full name elsewhere: “Young said” after “Ann
 * Young”, “said Jordan” after “Vera Jordan”, “while Will agreed” after “Ana Will”. Answers the names of a stretch with those
 * added, and with places told from people.
 */
export function withSurnames(
  tokens: Tokens,
  names: readonly Found[],
  { families, titleCase, stretch }: Surnames,
): readonly Found[] {
  if (families.size === 0) return names
  const kept = names.filter((name) => !(isPlaceOrBody(name) && isSurname(tokens, name.first, families)))
  const taken = new Uint8Array(tokens.count + 1)
  for (const { first, last } of kept) taken.fill(1, first, last + 1)
  const added: Found[] = []
  for (let i = stretch.from; i < stretch.to; i++) {
    if (taken[i] || tokens.shape[i] !== SHAPE.capital || !families.has(tokens.base[i] ?? '')) continue
    if (titleCase[tokens.paragraph[i] ?? -1] ? !saysBeside(tokens, i) : !actsAlone(tokens, i)) continue
    added.push({ kind: 'name', sort: 'person', first: i, last: i, core: i, plural: false })
  }
  return added.length ? [...kept, ...added].sort((a, b) => a.first - b.first) : kept
}

const isPlaceOrBody = ({ first, last, sort }: Found): boolean => first === last && sort !== 'person'

/** The surnames that names with a first name give away. */
export function familiesOf(tokens: Tokens, names: readonly Found[]): ReadonlySet<string> {
  const families = new Set<string>()
  for (const { sort, core, last } of names) {
    const isGiven = (tokens.known[core] ?? 0) & ANY_FIRST_NAME || isShortForm(tokens.base[core] ?? '')
    if (sort !== 'person' || core === last || !isGiven) continue
    families.add(tokens.base[last] ?? '')
  }
  return families
}

/** Whether a word that is somebody's surname stands right beside a verb of speech: “Young said”, “said Young”. */
const isSurname = (tokens: Tokens, i: number, families: ReadonlySet<string>): boolean =>
  families.has(tokens.base[i] ?? '') && saysBeside(tokens, i)

const saysBeside = (tokens: Tokens, i: number): boolean => speaks(tokens, i + 1, i + 1) || speaks(tokens, i - 1, i)

const speaks = (tokens: Tokens, verb: number, gap: number): boolean =>
  tokens.gap[gap] === GAP.space && SPEECH_VERBS.has(tokens.base[verb] ?? '')

const NO_REASON = GAP.mark | GAP.colon

/** Whether a word has its capital for no other reason than that it is a surname: “so Will agrees”, “Will described the”. */
function actsAlone(tokens: Tokens, i: number): boolean {
  if (saysBeside(tokens, i)) return true
  if (i > 0 && tokens.sentence[i] === tokens.sentence[i - 1]) return !((tokens.gap[i] ?? 0) & NO_REASON)
  const verb = tokens.base[i + 1] ?? ''
  if (tokens.gap[i + 1] !== GAP.space || !(CALLING_VERBS.has(verb) || verb.endsWith('ed'))) return false
  return tokens.shape[i + 2] !== SHAPE.lower || Boolean((tokens.known[i + 2] ?? 0) & ANY_SMALL_WORD)
}
