import type { Sort } from './found.ts'
import type { Gender } from './person.ts'

/** Somebody while a text is being read: what its mentions have shown so far. */
export interface Cluster {
  readonly number: number
  readonly sort: Sort
  readonly given: string
  readonly family: string
  /** The whole folded name or description. */
  readonly name: string
  readonly unnamed: boolean
  readonly gender: Gender
  readonly roles: ReadonlySet<string>
  /** The mention with the fullest name, as an index. */
  readonly fullest: number
}

/** The people of a text in the making. `of` answers the cluster number of a mention, or -1. */
export interface Cast {
  readonly clusters: Cluster[]
  readonly of: Int32Array
}

/** Puts a mention into a cluster, with what it shows. */
export function join(cast: Cast, number: number, mention: number, shown: Partial<Cluster> = {}): number {
  const known = cast.clusters[number]
  if (!known) return -1
  cast.of[mention] = number
  const gender = known.gender === 'unknown' ? (shown.gender ?? 'unknown') : known.gender
  const roles = shown.roles?.size ? new Set([...known.roles, ...shown.roles]) : known.roles
  const { sort, given, family, name, unnamed, fullest } = known
  cast.clusters[number] = {
    number,
    sort: shown.sort ?? sort,
    given: shown.given ?? given,
    family: shown.family ?? family,
    name: shown.name ?? name,
    unnamed: shown.unnamed ?? unnamed,
    gender,
    roles,
    fullest: shown.fullest ?? fullest,
  }
  return number
}

/** Makes a new cluster of a mention. */
export function found(cast: Cast, mention: number, shown: Omit<Cluster, 'number' | 'fullest'>): number {
  const number = cast.clusters.length
  const { sort, given, family, name, unnamed, gender, roles } = shown
  cast.clusters.push({ number, sort, given, family, name, unnamed, gender, roles, fullest: mention })
  cast.of[mention] = number
  return number
}
