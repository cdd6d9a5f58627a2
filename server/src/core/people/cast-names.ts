import { found as addCluster, type Cast, type Cluster, join } from './cluster.ts'
import type { Found } from './found.ts'
import { genderOf } from './gender.ts'
import { givenNamesFit, isSlip } from './given-names.ts'
import { isAnswer } from './label-mentions.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, KNOWN } from './lexicon.ts'
import { rolesBeside } from './roles.ts'
import { GAP, type Tokens } from './tokens.ts'

/**
 * Gathers the names of a text into people and bodies. Full names come first, so that “Ruiz” in a headline is the “Ana
 * Ruiz” of the third paragraph; of a family with one surname, the one named last before it, with the same form of address.
 */
export function castNames(tokens: Tokens, found: readonly Found[]): Cast {
  const cast: Cast = { clusters: [], of: new Int32Array(found.length).fill(-1) }
  const byFamily = new Map<string, number[]>()
  const names = found.flatMap((mention, i) =>
    mention.kind === 'name' || mention.kind === 'label' ? [{ mention, i, parts: partsOf(tokens, mention) }] : [],
  )
  for (const { mention, i, parts } of names)
    if (mention.sort === 'person' && parts.given) castFull(tokens, cast, byFamily, { mention, i, parts })
  const byGiven = indexGiven(cast)
  const lastSeen = new Map<number, number>()
  for (const { mention, i, parts } of names) {
    if (mention.sort === 'role') castPart(tokens, cast, byFamily, { mention, i, parts })
    else if (mention.sort !== 'person') castBody(tokens, cast, byFamily, { mention, i, parts })
    else if (!parts.given) castShort(tokens, cast, byFamily, { mention, i, parts, byGiven, lastSeen })
    lastSeen.set(cast.of[i] ?? -1, i)
  }
  return cast
}

interface Parts {
  readonly given: string
  readonly family: string
  readonly name: string
}

interface Reach {
  readonly byGiven: ReadonlyMap<string, number>
  readonly lastSeen: ReadonlyMap<number, number>
}

interface Named {
  readonly mention: Found
  readonly i: number
  readonly parts: Parts
}

/** The given name, family name and whole name of a mention, without suffixes. */
function partsOf(tokens: Tokens, { core, last }: Found): Parts {
  let end = last
  while (end > core && (tokens.known[end] ?? 0) & KNOWN.suffix) end--
  const name = tokens.base.slice(core, end + 1).join(' ')
  const given = end > core && !isFamilyAlone(tokens, core, end) ? (tokens.base[core] ?? '') : ''
  return { given, family: tokens.base[end] ?? '', name }
}

/** “Van der Meer”, “al-Rashid”, “O’Dwyer-Lund”: surnames of several words. */
const isFamilyAlone = ({ known, gap }: Tokens, core: number, end: number): boolean =>
  Boolean((known[core] ?? 0) & KNOWN.particle) || (end === core + 1 && gap[end] === GAP.hyphen)

function castFull(tokens: Tokens, cast: Cast, byFamily: Map<string, number[]>, { mention, i, parts }: Named): void {
  const shown = { gender: genderOf(tokens, mention), roles: rolesBeside(tokens, mention) }
  const known = (byFamily.get(parts.family) ?? []).find((c) => fits(cast.clusters[c], parts.given, shown.gender))
  if (known !== undefined) {
    const longer = (cast.clusters[known]?.name.length ?? 0) < parts.name.length
    join(cast, known, i, longer ? { ...shown, ...parts, fullest: i } : shown)
    return
  }
  const made = addCluster(cast, i, { ...shown, ...parts, sort: 'person', unnamed: false })
  byFamily.set(parts.family, [...(byFamily.get(parts.family) ?? []), made])
}

function fits(cluster: Cluster | undefined, given: string, gender: string): boolean {
  if (!cluster || !givenNamesFit(cluster.given, given)) return false
  return gender === 'unknown' || cluster.gender === 'unknown' || cluster.gender === gender || cluster.given === given
}

function indexGiven(cast: Cast): ReadonlyMap<string, number> {
  return new Map(cast.clusters.map(({ given, number }) => [given, number]))
}

function castShort(
  tokens: Tokens,
  cast: Cast,
  byFamily: Map<string, number[]>,
  { mention, i, parts, byGiven, lastSeen }: Named & Reach,
): void {
  const gender = genderOf(tokens, mention)
  const shown = { gender, roles: rolesBeside(tokens, mention) }
  const family = (byFamily.get(parts.family) ?? []).filter((c) => fits(cast.clusters[c], '', gender))
  const known = nearest(family, lastSeen) ?? byGiven.get(parts.family) ?? misspelt(byFamily, parts.family)
  const sort = isWhere(tokens, mention) ? 'place' : 'person'
  if (known !== undefined) {
    join(cast, known, i, sort === 'place' ? shown : { ...shown, sort })
    return
  }
  const made = addCluster(cast, i, { ...shown, ...parts, sort, unnamed: false })
  byFamily.set(parts.family, [...(byFamily.get(parts.family) ?? []), made])
}

/** The family that a surname which occurs nowhere else is a slip for: “Abernethy” after “Abernathy”. */
function misspelt(byFamily: ReadonlyMap<string, readonly number[]>, family: string): number | undefined {
  for (const [known, clusters] of byFamily) if (known !== family && isSlip(known, family)) return clusters[0]
  return undefined
}

const WHERE = new Set(['across', 'around', 'at', 'in', 'near', 'outside'])
const SURELY_PERSON = ANY_FIRST_NAME | ANY_HONORIFIC | KNOWN.familyName | KNOWN.title

/** “in Sund”: a name that no list has, after a word that asks where, is a place until it speaks or acts. */
function isWhere({ base, known }: Tokens, { first, last }: Found): boolean {
  return first === last && WHERE.has(base[first - 1] ?? '') && !((known[last] ?? 0) & SURELY_PERSON)
}

/** Of several clusters, the one mentioned last, else the first. */
function nearest(clusters: readonly number[], lastSeen: ReadonlyMap<number, number>): number | undefined {
  if (clusters.length < 2) return clusters[0]
  return [...clusters].sort((a, b) => (lastSeen.get(b) ?? -1) - (lastSeen.get(a) ?? -1))[0]
}

function castBody(tokens: Tokens, cast: Cast, byFamily: Map<string, number[]>, { mention, i, parts }: Named): void {
  const key = `=${parts.name}`
  const [known] = byFamily.get(key) ?? byFamily.get(`=${acronymOf(parts.name)}`) ?? []
  if (known !== undefined) {
    const longer = (cast.clusters[known]?.name.length ?? 0) < parts.name.length
    join(cast, known, i, longer ? { name: parts.name, fullest: i } : {})
    if (!byFamily.has(key)) byFamily.set(key, [known])
    return
  }
  const made = addCluster(cast, i, {
    given: '',
    family: '',
    name: parts.name,
    sort: mention.sort,
    unnamed: false,
    gender: 'unknown',
    roles: rolesBeside(tokens, mention),
  })
  byFamily.set(key, [made])
  const acronym = acronymOf(parts.name)
  if (acronym && !byFamily.has(`=${acronym}`)) byFamily.set(`=${acronym}`, [made])
}

/**
 * The label of somebody unnamed: every `INTERVIEWER` of a transcript is one, and who answers is the one person that the
 * text names above its first label.
 */
function castPart(tokens: Tokens, cast: Cast, byFamily: Map<string, number[]>, { mention, i, parts }: Named): void {
  const key = `:${parts.name}`
  const known = byFamily.get(key)?.[0] ?? (isAnswer(tokens, mention) ? onlyPersonBefore(cast, i) : undefined)
  const number =
    known === undefined
      ? addCluster(cast, i, {
          given: '',
          family: '',
          name: parts.name,
          sort: 'role',
          unnamed: true,
          gender: 'unknown',
          roles: new Set(),
        })
      : join(cast, known, i)
  byFamily.set(key, [number])
}

function onlyPersonBefore(cast: Cast, mention: number): number | undefined {
  const named = new Set(cast.of.subarray(0, mention).filter((number) => cast.clusters[number]?.sort === 'person'))
  return named.size === 1 ? [...named][0] : undefined
}

const SKIPPED = new Set(['and', 'for', 'of', 'the'])

/** `icc` for “international criminal court”, the empty string for a single word. */
function acronymOf(name: string): string {
  const words = name.split(' ').filter((word) => !SKIPPED.has(word))
  return words.length > 1 ? words.map((word) => word[0]).join('') : ''
}
