import type { Cast, Cluster } from './cluster.ts'
import type { Found } from './found.ts'
import type { Mention, Person, PersonKind } from './person.ts'
import type { Tokens } from './tokens.ts'

/** The people of a text in order of first mention, their mentions, and the person's id of each cluster. */
export interface Assembled {
  readonly people: readonly Person[]
  readonly mentions: readonly Mention[]
  readonly ids: readonly string[]
}

/** Turns what was gathered into the people of a text. */
export function assemble(tokens: Tokens, found: readonly Found[], cast: Cast): Assembled {
  const order: number[] = []
  const seen = new Set<number>()
  for (const cluster of cast.of) {
    if (cluster < 0 || seen.has(cluster)) continue
    seen.add(cluster)
    order.push(cluster)
  }
  const ids = new Array<string>(cast.clusters.length).fill('')
  order.forEach((cluster, i) => {
    ids[cluster] = `p${i + 1}`
  })
  const mentions: Mention[] = []
  found.forEach(({ first, last, kind }, i) => {
    const person = ids[cast.of[i] ?? -1]
    if (person) mentions.push({ start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0, kind, person })
  })
  const wordings = collectWordings(tokens, found, cast)
  const people = order.flatMap((number) => {
    const cluster = cast.clusters[number]
    return cluster
      ? [toPerson({ tokens, found, cluster, id: ids[number] ?? '', wordings: wordings.get(number) ?? new Set() })]
      : []
  })
  return { people, mentions, ids }
}

export const spanOf = (tokens: Tokens, { first, last }: Found): { readonly start: number; readonly end: number } => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last] ?? 0,
})

function collectWordings(tokens: Tokens, found: readonly Found[], cast: Cast): ReadonlyMap<number, Set<string>> {
  const wordings = new Map<number, Set<string>>()
  found.forEach((mention, i) => {
    const cluster = cast.of[i] ?? -1
    if (cluster < 0 || mention.kind === 'pronoun') return
    const set = wordings.get(cluster) ?? new Set()
    set.add(wordsOf(tokens, mention.first, mention.last))
    wordings.set(cluster, set)
  })
  return wordings
}

function wordsOf(tokens: Tokens, first: number, last: number): string {
  const words = tokens.text.prose.visible.slice(tokens.start[first] ?? 0, tokens.end[last] ?? 0)
  return UNTIDY.test(words) ? words.replace(/[\u2060\u00AD\u200B]/gu, '').replace(/\s+/gu, ' ') : words
}

const UNTIDY = /[^\p{L}\p{N}\p{P} ]| {2}/u

interface Draft {
  readonly tokens: Tokens
  readonly found: readonly Found[]
  readonly cluster: Cluster
  readonly id: string
  readonly wordings: ReadonlySet<string>
}

function toPerson({ tokens, found, cluster, id, wordings }: Draft): Person {
  const fullest = found[cluster.fullest]
  const name = fullest ? wordsOf(tokens, cluster.unnamed ? fullest.first : fullest.core, fullest.last) : cluster.name
  const kind = kindOf(cluster)
  return {
    id,
    name,
    family: kind === 'person' ? cluster.family : '',
    given: kind === 'person' ? cluster.given : '',
    kind,
    gender: cluster.gender,
    aliases: [...wordings].filter((wording) => wording !== name),
    roles: [...cluster.roles].sort(),
  }
}

function kindOf({ sort, unnamed }: Cluster): PersonKind {
  if (sort === 'organisation' || sort === 'place') return 'organisation'
  if (sort === 'group' || sort === 'document') return sort
  return unnamed ? 'unnamed' : 'person'
}
