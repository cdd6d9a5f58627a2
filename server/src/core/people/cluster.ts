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

/** What a mention shows of somebody: that it is the fullest name, a role, a gender. */
export type Shown = Partial<Pick<Cluster, 'sort' | 'gender' | 'roles'> & FullName>
type FullName = Pick<Cluster, 'given' | 'family' | 'name' | 'fullest'>
const NOTHING: Shown = {}

/** Puts a mention into a cluster, with what it shows. */
export function join(cast: Cast, number: number, mention: number, shown: Shown = NOTHING): number {
  const known = cast.clusters[number]
  if (!known) return -1
  cast.of[mention] = number
  if (!addsTo(known, shown)) return number
  const gender = known.gender === 'unknown' ? (shown.gender ?? 'unknown') : known.gender
  const roles =
    shown.roles && hasMore(shown.roles, known.roles) ? new Set([...known.roles, ...shown.roles]) : known.roles
  const { sort, given, family, name, unnamed, fullest } = known
  cast.clusters[number] = {
    number,
    sort: shown.sort ?? sort,
    given: shown.given ?? given,
    family: shown.family ?? family,
    name: shown.name ?? name,
    unnamed,
    gender,
    roles,
    fullest: shown.fullest ?? fullest,
  }
  return number
}

/** Whether anything is shown that was not known. */
function addsTo(known: Cluster, { sort, name, gender, roles }: Shown): boolean {
  if (name !== undefined || (sort !== undefined && sort !== known.sort)) return true
  if (gender !== undefined && gender !== 'unknown' && known.gender === 'unknown') return true
  return roles !== undefined && hasMore(roles, known.roles)
}

function hasMore(shown: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  for (const role of shown) if (!known.has(role)) return true
  return false
}

/** Makes a new cluster of a mention. */
export function found(cast: Cast, mention: number, shown: Omit<Cluster, 'number' | 'fullest'>): number {
  const number = cast.clusters.length
  const { sort, given, family, name, unnamed, gender, roles } = shown
  cast.clusters.push({ number, sort, given, family, name, unnamed, gender, roles, fullest: mention })
  cast.of[mention] = number
  return number
}
