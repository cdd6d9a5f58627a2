import type { Sort } from '../../people/found.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, KNOWN } from '../../people/lexicon.ts'
import { SHAPE, type Tokens } from '../../people/tokens.ts'
import type { Scene } from '../scene.ts'
import { gapClass, wordClass } from './quotation-context.ts'

export const MENTION = [
  'sort',
  'plural',
  'pronoun',
  'lead',
  'leadGap',
  'possessive',
  'length',
  'firstName',
  'titled',
  'capitals',
  'next',
  'nextGap',
  'opensSentence',
  'nextMarked',
  'determiner',
  'leadTo',
]

const SORTS: Readonly<Record<Sort, number>> = {
  pronoun: 0,
  person: 1,
  role: 2,
  organisation: 3,
  group: 4,
  document: 5,
  place: 6,
}
const PRONOUNS = ['he', 'she', 'they', 'we', 'i', 'who', 'it', 'some', 'him', 'his', 'her', 'their']

/** What a candidate is and what stands beside it, whatever the quotation. */
export function mentionOf({ tokens, found, clauses, mentionAt }: Scene, candidate: number): readonly number[] {
  const mention = found[candidate]
  const clause = clauses[candidate]
  if (!mention || !clause) return MENTION.map(() => 0)
  const { first, last, core, sort } = mention
  const previous = mentionAt[first - 1] ?? -1
  return [
    SORTS[sort],
    Number(mention.plural),
    sort === 'pronoun' ? 1 + PRONOUNS.indexOf(tokens.base[first] ?? '') : 0,
    wordClass(tokens, clause.lead, first),
    gapClass(tokens.gap[first] ?? 0),
    tokens.possessive[last] ?? 0,
    last - first,
    Number(has(tokens, core, ANY_FIRST_NAME)) + 2 * Number(has(tokens, last, KNOWN.familyName)),
    Number(first < core || has(tokens, first, ANY_HONORIFIC)),
    Number(tokens.shape[last] === SHAPE.capitals),
    wordClass(tokens, last + 1, last),
    gapClass(tokens.gap[last + 1] ?? 0),
    Number(first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]),
    Number(tokens.quotation[last + 1] !== tokens.quotation[last]),
    Number(has(tokens, first, KNOWN.determiner)),
    Number(previous >= 0),
  ]
}

const has = (tokens: Tokens, i: number, bits: number): boolean => Boolean((tokens.known[i] ?? 0) & bits)
