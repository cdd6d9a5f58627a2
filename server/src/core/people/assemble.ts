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
  const ids = new Array<string>(cast.clusters.length).fill('')
  for (const cluster of cast.of) if (cluster >= 0 && !ids[cluster]) ids[cluster] = `p${order.push(cluster)}`
  const mentions: Mention[] = []
  found.forEach(({ first, last, kind }, i) => {
    const person = ids[cast.of[i] ?? -1]
    if (person) mentions.push({ start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0, kind, person })
  })
  const wordings = collectWordings(tokens, found, cast)
  const people = order.flatMap((number) => {
    const cluster = cast.clusters[number]
    return cluster
      ? [toPerson({ tokens, found, cluster, id: ids[number] ?? '', wordings: wordings[number] ?? NO_WORDINGS })]
      : []
  })
  return { people, mentions, ids }
}

export const spanOf = (tokens: Tokens, { first, last }: Found): { readonly start: number; readonly end: number } => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last] ?? 0,
})

const NO_WORDINGS: readonly string[] = []

/** The words of the mentions of each cluster, each once. */
function collectWordings(tokens: Tokens, found: readonly Found[], cast: Cast): readonly (readonly string[])[] {
  const wordings = cast.clusters.map((): Set<string> => new Set())
  found.forEach((mention, i) => {
    if (mention.kind !== 'pronoun') wordings[cast.of[i] ?? -1]?.add(wordsOf(tokens, mention.first, mention.last))
  })
  return wordings.map((words) => [...words])
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
  readonly wordings: readonly string[]
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
    aliases: wordings.filter((wording) => wording !== name),
    roles: [...cluster.roles].sort(),
  }
}

function kindOf({ sort, unnamed }: Cluster): PersonKind {
  if (sort === 'organisation' || sort === 'place') return 'organisation'
  if (sort === 'group' || sort === 'document') return sort
  return unnamed ? 'unnamed' : 'person'
}
