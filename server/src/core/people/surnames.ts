import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Found } from './found.ts'
import { ANY_FIRST_NAME } from './lexicon.ts'
import { GAP, SHAPE, type Tokens } from './tokens.ts'

/**
 * Surnames that look like everyday words or places, in texts that give the full name elsewhere: “Young said” after “Ann
 * Young”, “said Jordan” after “Vera Jordan”. Answers the names with those added, and with places told from people.
 */
export function withSurnames(tokens: Tokens, names: readonly Found[]): readonly Found[] {
  const families = familiesOf(tokens, names)
  if (families.size === 0) return names
  const kept = names.filter((name) => !(isPlaceOrBody(name) && isSurname(tokens, name.first, families)))
  const taken = new Uint8Array(tokens.count + 1)
  for (const { first, last } of kept) taken.fill(1, first, last + 1)
  const added: Found[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || tokens.shape[i] !== SHAPE.capital || !isSurname(tokens, i, families)) continue
    added.push({ kind: 'name', sort: 'person', first: i, last: i, core: i, plural: false })
  }
  return added.length ? [...kept, ...added].sort((a, b) => a.first - b.first) : kept
}

const isPlaceOrBody = ({ first, last, sort }: Found): boolean => first === last && sort !== 'person'

function familiesOf(tokens: Tokens, names: readonly Found[]): ReadonlySet<string> {
  const families = new Set<string>()
  for (const { sort, core, last } of names) {
    if (sort !== 'person' || core === last || !((tokens.known[core] ?? 0) & ANY_FIRST_NAME)) continue
    families.add(tokens.base[last] ?? '')
  }
  return families
}

/** Whether a word that is somebody's surname stands right beside a verb of speech: “Young said”, “said Young”. */
function isSurname(tokens: Tokens, i: number, families: ReadonlySet<string>): boolean {
  return families.has(tokens.base[i] ?? '') && (speaks(tokens, i + 1, i + 1) || speaks(tokens, i - 1, i))
}

const speaks = (tokens: Tokens, verb: number, gap: number): boolean =>
  tokens.gap[gap] === GAP.space && SPEECH_VERBS.has(tokens.base[verb] ?? '')
