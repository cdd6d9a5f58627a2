import type { Sort } from '../../people/found.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, KNOWN } from '../../people/lexicon.ts'
import { has, opensSentence, SHAPE } from '../../people/tokens.ts'
import type { Scene } from '../scene.ts'
import { gapClass, wordClass } from './quotation-context.ts'
import { add, type Table } from './table.ts'

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
export function addMention(table: Table, scene: Scene, candidate: number): void {
  const { tokens, found, clauses, mentionAt } = scene
  const mention = found[candidate]
  const clause = clauses[candidate]
  if (!mention || !clause) {
    table.at += MENTION.length
    return
  }
  const { first, last, core, sort, plural } = mention
  add(table, SORTS[sort])
  add(table, Number(plural))
  add(table, sort === 'pronoun' ? 1 + PRONOUNS.indexOf(tokens.base[first] ?? '') : 0)
  add(table, wordClass(tokens, clause.lead, first))
  add(table, gapClass(tokens.gap[first] ?? 0))
  add(table, tokens.possessive[last] ?? 0)
  add(table, last - first)
  add(table, Number(has(tokens, core, ANY_FIRST_NAME)) + 2 * Number(has(tokens, last, KNOWN.familyName)))
  add(table, Number(first < core || has(tokens, first, ANY_HONORIFIC)))
  add(table, Number(tokens.shape[last] === SHAPE.capitals))
  add(table, wordClass(tokens, last + 1, last))
  add(table, gapClass(tokens.gap[last + 1] ?? 0))
  add(table, Number(opensSentence(tokens, first)))
  add(table, Number(tokens.quotation[last + 1] !== tokens.quotation[last]))
  add(table, Number(has(tokens, first, KNOWN.determiner)))
  add(table, Number((mentionAt[first - 1] ?? -1) >= 0))
}
