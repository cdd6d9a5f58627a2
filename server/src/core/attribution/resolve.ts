import { found as addCluster, type Cast, join } from '../people/cluster.ts'
import type { Found } from '../people/found.ts'
import { canBeCalled } from '../people/functions.ts'
import { genderOf } from '../people/gender.ts'
import type { Gender } from '../people/person.ts'
import { rolesAgree } from '../people/role-synonyms.ts'
import { NO_ROLES } from '../people/roles.ts'
import { GAP } from '../people/tokens.ts'
import { type Antecedent, antecedents, fitsGender, fitsThing, type Shown, type Standing } from './antecedents.ts'
import type { Scene } from './scene.ts'
import { togetherWith } from './together.ts'

/** Who a mention points at, who else it could, and who says the same with them. Cluster numbers. */
export interface Resolved {
  readonly cluster: number
  readonly rivals: readonly number[]
  readonly together: readonly number[]
}

/** A mention that can mean nobody else. */
const clear = (cluster: number, together: readonly number[] = []): Resolved => ({ cluster, rivals: [], together })

/** The person behind a mention that was found to speak: a name is known already, the rest is looked for in reach. */
export function resolve(standing: Standing, mention: number): Resolved {
  const { cast, scene } = standing
  const known = cast.of[mention] ?? -1
  const found = scene.found[mention]
  if (known >= 0 || !found) return clear(known, togetherWith(scene, cast, mention))
  if (found.sort === 'pronoun') return resolvePronoun(standing, mention, found)
  return resolveNominal(standing, mention, found)
}

const MENTIONS_BACK = 40
const RIVAL_MARGIN = 1.1

function resolvePronoun(standing: Standing, mention: number, found: Found): Resolved {
  const { scene, cast } = standing
  const base = scene.tokens.base[found.first] ?? ''
  const relates = RELATIVES.get(base)
  if (relates) return resolveRelative(standing, { mention, found, relates })
  const named = ONE_OF_SEVERAL.has(base) ? nameBehind(standing, found) : undefined
  if (named !== undefined) return clear(join(cast, named, mention))
  const gender = genderOf(scene.tokens, found)
  const fits = gender === 'unknown' ? fitsThing(base) : fitsGender(scene, gender)
  const reach = POINTS_BACK.has(base) ? antecedents(standing, mention, fits) : []
  const [first] = reach
  if (!first) return clear(addUnnamed(standing, mention, found, gender))
  const close = reach.slice(1, 1 + MOST_RIVALS).filter(({ score }) => first.score - score < RIVAL_MARGIN)
  const cluster = join(cast, clusterOf(standing, first), mention, { gender })
  const rivals = close.map((rival) => clusterOf(standing, rival)).filter((rival) => rival !== cluster)
  return { cluster, rivals, together: THEIRS.has(base) ? togetherWith(scene, cast, first.mention) : [] }
}

/** “said one, Ana Ruiz” */
const ONE_OF_SEVERAL = new Set(['another', 'one'])
const MOST_RIVALS = 3
const THEIRS = new Set(['their', 'they'])
/** The pronouns that mean somebody mentioned before; “I”, “some” and “another” do not say whom. */
const POINTS_BACK = new Set(['he', 'her', 'him', 'his', 'it', 'she', 'their', 'they'])

/** The cluster of an antecedent; a description that nobody asked about yet is looked up now. */
const clusterOf = (standing: Standing, { cluster, mention }: Pick<Antecedent, 'cluster' | 'mention'>): number =>
  cluster >= 0 ? cluster : resolve({ ...standing, previous: -1 }, mention).cluster

interface Relative {
  readonly mention: number
  readonly found: Found
  /** Whether it can mean a mention of that sort. */
  readonly relates: (sort: Found['sort']) => boolean
}

const isWho = (sort: Found['sort']): boolean => sort === 'person' || sort === 'role'
const isThing = (sort: Found['sort']): boolean => !isWho(sort) && sort !== 'pronoun'
const RELATIVES: ReadonlyMap<string, Relative['relates']> = new Map([
  ['that', isThing],
  ['which', isThing],
  ['who', isWho],
])

/** “the board, which called it “a start””: the nearest mention before that can be meant; a description is looked up. */
function resolveRelative(standing: Standing, { mention, found, relates }: Relative): Resolved {
  const { cast, scene } = standing
  for (let m = mention - 1; m >= 0 && mention - m < 4; m--) {
    const other = scene.found[m]
    if (!other || !relates(other.sort)) continue
    const cluster = cast.of[m] ?? -1
    if (cluster < 0 && relates !== isThing) continue
    return clear(join(cast, clusterOf(standing, { cluster, mention: m }), mention))
  }
  return clear(addUnnamed(standing, mention, found, 'unknown'))
}

const INDEFINITE = new Set(['a', 'an', 'another', 'one', 'some', 'several', 'many', 'two', 'three', 'most', 'few'])

function resolveNominal(standing: Standing, mention: number, found: Found): Resolved {
  const { scene, cast } = standing
  const { tokens } = scene
  const head = tokens.base[found.last] ?? ''
  const gender = genderOf(tokens, found)
  const opener = tokens.base[found.first] ?? ''
  const named = beside(standing, found)
  if (named !== undefined) return clear(join(cast, named, mention, { gender }))
  if (INDEFINITE.has(opener)) return clear(addUnnamed(standing, mention, found, gender))
  const known = sameDescription(standing, mention, found, head)
  if (known !== undefined) return clear(join(cast, known, mention, { gender }))
  if (found.sort !== 'role' || (opener !== 'the' && tokens.base[found.last] !== 'old')) {
    return clear(addUnnamed(standing, mention, found, gender))
  }
  return resolveDefinite(standing, mention, found, { head, gender })
}

/** An earlier description with the same head that nobody was named by: “a spokesperson … the spokesperson”. */
function sameDescription({ scene, cast }: Standing, mention: number, found: Found, head: string): number | undefined {
  for (let m = mention - 1; m >= 0 && mention - m <= MENTIONS_BACK * 3; m--) {
    const other = scene.found[m]
    const cluster = cast.of[m] ?? -1
    if (cluster < 0 || !other || other.kind !== 'nominal' || other.sort !== found.sort) continue
    if (scene.tokens.base[other.last] !== head || !cast.clusters[cluster]?.unnamed) continue
    if (head !== 'old' || ageOf(scene, other) === ageOf(scene, found)) return cluster
  }
  return undefined
}

/** `31` in “the 31-year-old”. */
const ageOf = ({ tokens }: Scene, { last }: Found): string | undefined => tokens.base[last - 2]

/** A description in apposition to a name: “the mayor, Ana Ruiz,”. */
const beside = (standing: Standing, found: Found): number | undefined =>
  found.sort === 'role' ? nameBehind(standing, found) : undefined

function nameBehind({ scene, cast }: Standing, { last }: Found): number | undefined {
  const { tokens, found, mentionAt } = scene
  if (!APPOSED.has(tokens.gap[last + 1] ?? 0)) return undefined
  for (let t = last + 1; t <= last + LONGEST_TITLE; t++) {
    const mention = mentionAt[t] ?? -1
    const name = found[mention]
    if (name?.sort === 'person' && name.first === last + 1) return standingOf(cast, mention)
  }
  return undefined
}

const APPOSED: ReadonlySet<number> = new Set([GAP.space, GAP.comma | GAP.space, GAP.dash | GAP.space])
const LONGEST_TITLE = 3 // words before the name itself: “the chair, the Rt Hon Ana Ruiz,”

const standingOf = ({ of }: Cast, mention: number): number | undefined => {
  const cluster = of[mention] ?? -1
  return cluster < 0 ? undefined : cluster
}

function resolveDefinite(
  standing: Standing,
  mention: number,
  found: Found,
  { head, gender }: { readonly head: string; readonly gender: Gender },
): Resolved {
  const { cast, scene } = standing
  const isNamed = gender === 'unknown' ? isAnybody : fitsGender(scene, gender)
  const words = scene.tokens.base.slice(found.first, found.last)
  const reach = antecedents(standing, mention, (shown) => shown.cluster !== undefined && isNamed(shown))
  const possible = reach.filter(({ cluster }) => canBeCalled(rolesOf(cast, cluster), head, words))
  const differs = head === 'old' && possible.length === 1 ? 0 : ROLE_DIFFERS // whose age was not told is the only one there is
  const scored = possible
    .map(({ cluster, score }) => ({
      cluster,
      score: score + agreement(rolesOf(cast, cluster), { head, words, differs }),
    }))
    .sort((one, other) => other.score - one.score)
  const [first] = scored
  if (!first || first.score < LEAST_FOR_DEFINITE) return clear(addUnnamed(standing, mention, found, gender))
  join(cast, first.cluster, mention, { gender })
  const rivals = scored.slice(1).filter(({ score }) => first.score - score < RIVAL_MARGIN)
  return { ...clear(first.cluster), rivals: rivals.map(({ cluster }) => cluster) }
}

const LEAST_FOR_DEFINITE = -0.5
const ROLE_AGREES = 4
const ROLE_DIFFERS = -2.5
const MODIFIER_AGREES = 1.5

const isAnybody = ({ sort }: Shown): boolean => sort === 'person'

const rolesOf = (cast: Cast, number: number): ReadonlySet<string> => cast.clusters[number]?.roles ?? NO_ROLES

interface Description {
  readonly head: string
  /** The words before its head. */
  readonly words: readonly string[]
  /** What counts against somebody of whom other roles were told. */
  readonly differs: number
}

function agreement(roles: ReadonlySet<string>, { head, words, differs }: Description): number {
  if (head === 'old') return words.some((word) => roles.has(word)) ? ROLE_AGREES : differs
  const agrees = [...roles].some((role) => rolesAgree(role, head))
  const modifiers = words.filter((word) => roles.has(word)).length
  if (agrees) return ROLE_AGREES + modifiers * MODIFIER_AGREES
  const spoken = /^spokes|^aide|^adviser|^advisor/u.test(head)
  return (spoken || roles.size > 0 ? differs : 0) + modifiers * MODIFIER_AGREES
}

function addUnnamed({ cast, scene }: Standing, mention: number, found: Found, gender: Gender): number {
  const name = scene.tokens.base.slice(found.first, found.last + 1).join(' ')
  const roles = new Set([scene.tokens.base[found.last] ?? ''])
  return addCluster(cast, mention, { sort: found.sort, given: '', family: '', name, unnamed: true, gender, roles })
}
