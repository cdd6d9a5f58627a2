import { found as addCluster, type Cast, join } from '../people/cluster.ts'
import type { Found } from '../people/found.ts'
import { genderOf } from '../people/gender.ts'
import { KNOWN } from '../people/lexicon.ts'
import type { Gender } from '../people/person.ts'
import { rolesAgree } from '../people/role-synonyms.ts'
import type { Scene } from './scene.ts'

/** Who a mention points at, and who else it could. Cluster numbers. */
export interface Resolved {
  readonly cluster: number
  readonly rivals: readonly number[]
}

/** The speaker of the quotation before, as a cluster, or -1. */
export interface Standing {
  readonly scene: Scene
  readonly cast: Cast
  readonly previous: number
  readonly quotation: number
}

/** The person behind a mention that was found to speak: a name is known already, the rest is looked for in reach. */
export function resolve(standing: Standing, mention: number): Resolved {
  const { cast, scene } = standing
  const known = cast.of[mention] ?? -1
  const found = scene.found[mention]
  if (known >= 0 || !found) return { cluster: known, rivals: [] }
  if (found.sort === 'pronoun') return resolvePronoun(standing, mention, found)
  return resolveNominal(standing, mention, found)
}

const PARAGRAPHS_BACK = 5
const MENTIONS_BACK = 40
const RIVAL_MARGIN = 1.2

interface Reach {
  readonly cluster: number
  readonly score: number
}

/** The people named before a mention, best first, each with how likely a pronoun would mean it. */
function inReach(
  { scene, cast, previous }: Standing,
  mention: number,
  fits: (cluster: number) => boolean,
): readonly Reach[] {
  const { tokens, found, clauses } = scene
  const at = found[mention]?.first ?? 0
  const best = new Map<number, number>()
  for (let m = mention - 1; m >= 0 && mention - m <= MENTIONS_BACK; m--) {
    const cluster = cast.of[m] ?? -1
    const other = found[m]
    if (cluster < 0 || !other || tokens.quotation[other.first] !== tokens.quotation[at]) continue
    if ((tokens.paragraph[at] ?? 0) - (tokens.paragraph[other.first] ?? 0) > PARAGRAPHS_BACK) break
    if (!fits(cluster)) continue
    const score = closeness(tokens.sentence, at, other) + subjecthood(scene, m, other, clauses[m]?.after ?? -1)
    best.set(cluster, Math.max(best.get(cluster) ?? Number.NEGATIVE_INFINITY, score))
  }
  if (previous >= 0 && fits(previous)) best.set(previous, Math.max(best.get(previous) ?? -2, -2) + 2.5)
  return [...best]
    .map(([cluster, score]) => ({ cluster, score }))
    .sort((a, b) => b.score - a.score || a.cluster - b.cluster)
}

const closeness = (sentence: Int32Array, at: number, { first }: Found): number =>
  -0.8 * Math.min(8, (sentence[at] ?? 0) - (sentence[first] ?? 0))

function subjecthood({ tokens }: Scene, mention: number, { first, last }: Found, cue: number): number {
  void mention
  if (tokens.possessive[last]) return -0.2
  if (cue >= 0) return 1.6
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]
  if (opens) return 1.4
  return (tokens.known[first - 1] ?? 0) & KNOWN.preposition ? -0.4 : 0.2
}

function resolvePronoun(standing: Standing, mention: number, found: Found): Resolved {
  const { scene, cast } = standing
  const base = scene.tokens.base[found.first] ?? ''
  if (base === 'who') return resolveRelative(standing, mention, found)
  const gender = genderOf(scene.tokens, found)
  const fits = gender === 'unknown' ? fitsThing(cast, base) : fitsGender(cast, gender)
  const reach = base === 'i' ? [] : inReach(standing, mention, fits)
  const [first] = reach
  if (!first) return { cluster: addUnnamed(standing, mention, found, gender), rivals: [] }
  const rivals = reach.slice(1).filter(({ score }) => first.score - score < RIVAL_MARGIN)
  join(cast, first.cluster, mention, { gender })
  return { cluster: first.cluster, rivals: rivals.map(({ cluster }) => cluster) }
}

function fitsGender(cast: Cast, gender: Gender): (cluster: number) => boolean {
  return (number) => {
    const cluster = cast.clusters[number]
    if (!cluster || (cluster.sort !== 'person' && cluster.sort !== 'role')) return false
    return cluster.gender === gender || cluster.gender === 'unknown'
  }
}

/** “they” and “it” mean bodies, groups and documents; “they” also somebody whose gender does not show. */
function fitsThing(cast: Cast, base: string): (cluster: number) => boolean {
  return (number) => {
    const cluster = cast.clusters[number]
    if (!cluster || cluster.sort === 'place') return false
    if (base === 'it') return cluster.sort === 'organisation' || cluster.sort === 'document'
    return cluster.sort !== 'person' || cluster.gender === 'unknown'
  }
}

function resolveRelative(standing: Standing, mention: number, found: Found): Resolved {
  const { cast, scene } = standing
  for (let m = mention - 1; m >= 0 && mention - m < 4; m--) {
    const cluster = cast.of[m] ?? -1
    const other = scene.found[m]
    if (cluster < 0 || !other || (other.sort !== 'person' && other.sort !== 'role')) continue
    return { cluster: join(cast, cluster, mention), rivals: [] }
  }
  return { cluster: addUnnamed(standing, mention, found, 'unknown'), rivals: [] }
}

const INDEFINITE = new Set(['a', 'an', 'another', 'one', 'some', 'several', 'many', 'two', 'three', 'most', 'few'])

function resolveNominal(standing: Standing, mention: number, found: Found): Resolved {
  const { scene, cast } = standing
  const { tokens } = scene
  const head = tokens.base[found.last] ?? ''
  const gender = genderOf(tokens, found)
  const opener = tokens.base[found.first] ?? ''
  if (INDEFINITE.has(opener)) return { cluster: addUnnamed(standing, mention, found, gender), rivals: [] }
  const known = sameDescription(standing, mention, found, head) ?? beside(standing, mention, found)
  if (known !== undefined) return { cluster: join(cast, known, mention, { gender }), rivals: [] }
  if (found.sort !== 'role' || (opener !== 'the' && tokens.base[found.last] !== 'old')) {
    return { cluster: addUnnamed(standing, mention, found, gender), rivals: [] }
  }
  return resolveDefinite(standing, mention, found, { head, gender })
}

/** An earlier description with the same head that nobody was named by: “a spokesperson … the spokesperson”. */
function sameDescription({ scene, cast }: Standing, mention: number, found: Found, head: string): number | undefined {
  for (let m = mention - 1; m >= 0 && mention - m <= MENTIONS_BACK * 3; m--) {
    const other = scene.found[m]
    const cluster = cast.of[m] ?? -1
    if (cluster < 0 || !other || other.kind !== 'nominal' || other.sort !== found.sort) continue
    if (scene.tokens.base[other.last] === head && cast.clusters[cluster]?.unnamed) return cluster
  }
  return undefined
}

/** A description in apposition to a name: “the mayor, Ana Ruiz,”. */
function beside({ scene, cast }: Standing, mention: number, found: Found): number | undefined {
  const next = scene.mentionAt[found.last + 1] ?? -1
  const other = scene.found[next]
  const joined = other && other.sort === 'person' && other.first === found.last + 1 && found.sort === 'role'
  const cluster = joined ? (cast.of[next] ?? -1) : -1
  void mention
  return cluster >= 0 ? cluster : undefined
}

function resolveDefinite(
  standing: Standing,
  mention: number,
  found: Found,
  { head, gender }: { readonly head: string; readonly gender: Gender },
): Resolved {
  const { cast, scene } = standing
  const fits = gender === 'unknown' ? fitsAnybody(cast) : fitsGender(cast, gender)
  const reach = inReach(standing, mention, fits)
  const words = scene.tokens.base.slice(found.first, found.last)
  const scored = reach
    .map(({ cluster, score }) => ({ cluster, score: score + agreement(cast, cluster, head, words) }))
    .sort((a, b) => b.score - a.score)
  const [first] = scored
  if (!first || first.score < LEAST_FOR_DEFINITE)
    return { cluster: addUnnamed(standing, mention, found, gender), rivals: [] }
  join(cast, first.cluster, mention, { gender })
  const rivals = scored.slice(1).filter(({ score }) => first.score - score < RIVAL_MARGIN)
  return { cluster: first.cluster, rivals: rivals.map(({ cluster }) => cluster) }
}

const LEAST_FOR_DEFINITE = -0.5
const ROLE_AGREES = 4
const ROLE_DIFFERS = -2.5
const MODIFIER_AGREES = 1.5

const fitsAnybody =
  (cast: Cast) =>
  (number: number): boolean =>
    cast.clusters[number]?.sort === 'person'

function agreement(cast: Cast, number: number, head: string, words: readonly string[]): number {
  const roles = cast.clusters[number]?.roles ?? new Set<string>()
  const agrees = [...roles].some((role) => rolesAgree(role, head))
  const modifiers = words.filter((word) => roles.has(word)).length
  if (agrees) return ROLE_AGREES + modifiers * MODIFIER_AGREES
  const spoken = /^spokes|^aide|^adviser|^advisor/u.test(head)
  return (spoken || [...roles].length > 0 ? ROLE_DIFFERS : 0) + modifiers * MODIFIER_AGREES
}

function addUnnamed({ cast, scene }: Standing, mention: number, found: Found, gender: Gender): number {
  const name = scene.tokens.base.slice(found.first, found.last + 1).join(' ')
  const roles = new Set([scene.tokens.base[found.last] ?? ''])
  return addCluster(cast, mention, { sort: found.sort, given: '', family: '', name, unnamed: true, gender, roles })
}
