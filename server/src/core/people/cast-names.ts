import { found as addCluster, type Cast, type Cluster, join } from './cluster.ts'
import type { Found } from './found.ts'
import { genderOf, genderOfKin } from './gender.ts'
import { givenNamesFit, isSlip } from './given-names.ts'
import { isAnswer } from './label-mentions.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, KNOWN } from './lexicon.ts'
import { isNickname } from './names.ts'
import type { Gender } from './person.ts'
import { NO_ROLES, rolesBeside } from './roles.ts'
import { GAP, type Tokens } from './tokens.ts'

/**
 * Gathers the names of a text into people and bodies. Full names come first, so that “Ruiz” in a headline is the “Ana
 * Ruiz” of the third paragraph; of a family with one surname, the one named last before it, with the same form of address.
 */
export function castNames(tokens: Tokens, found: readonly Found[]): Cast {
  const cast: Cast = { clusters: [], of: new Int32Array(found.length).fill(-1) }
  const known: Known = { families: new Map(), inner: new Map(), initials: new Map(), others: new Map() }
  const names = namesOf(tokens, found)
  for (const name of names) if (name.mention.sort === 'person' && name.parts.given) castFull(tokens, cast, known, name)
  const byGiven = indexGiven(tokens, cast, found)
  const lastSeen = new Map<number, number>()
  for (const name of names) {
    const { mention, i, parts } = name
    if (mention.sort === 'role') castPart(tokens, cast, known, name)
    else if (mention.sort !== 'person') castBody(tokens, cast, known, name)
    else if (!parts.given) castShort({ tokens, cast, known, byGiven, lastSeen }, name)
    lastSeen.set(cast.of[i] ?? -1, i)
  }
  return cast
}

interface Parts {
  readonly given: string
  readonly family: string
  readonly name: string
}

interface Named {
  readonly mention: Found
  readonly i: number
  readonly parts: Parts
}

function namesOf(tokens: Tokens, found: readonly Found[]): readonly Named[] {
  const names: Named[] = []
  found.forEach((mention, i) => {
    if (mention.kind === 'name' || mention.kind === 'label') names.push({ mention, i, parts: partsOf(tokens, mention) })
  })
  return names
}

/** The clusters of a text in the making by what they are known by. */
interface Known {
  /** Surnames, each with the clusters that have it in the order in which they were made. */
  readonly families: Map<string, number[]>
  /** The words inside full names, of which one may be the surname in use: “Ms Ruiz” of “Ana Ruiz Ortega”. */
  readonly inner: Map<string, number>
  /** The surnames by their first letter. */
  readonly initials: Map<string, string[]>
  /** Bodies by their names and acronyms, and labels of somebody unnamed by a colon and their words. */
  readonly others: Map<string, number>
}

function addFamily({ families, initials }: Known, family: string, cluster: number): void {
  const clusters = families.get(family)
  if (clusters) {
    clusters.push(cluster)
    return
  }
  families.set(family, [cluster])
  const initial = family.charAt(0)
  const alike = initials.get(initial)
  if (alike) alike.push(family)
  else initials.set(initial, [family])
}

/** The given name, family name and whole name of a mention, without suffixes. */
function partsOf(tokens: Tokens, { core, last }: Found): Parts {
  let end = last
  while (end > core && (tokens.known[end] ?? 0) & KNOWN.suffix) end--
  const name = core === end ? (tokens.base[core] ?? '') : tokens.base.slice(core, end + 1).join(' ')
  const given = end > core && !isFamilyAlone(tokens, core, end) ? (tokens.base[core] ?? '') : ''
  return { given, family: tokens.base[end] ?? '', name }
}

/** “Van der Meer”, “al-Rashid”, “O’Dwyer-Lund”: surnames of several words. */
const isFamilyAlone = ({ known, gap }: Tokens, core: number, end: number): boolean =>
  Boolean((known[core] ?? 0) & KNOWN.particle) || (end === core + 1 && gap[end] === GAP.hyphen)

function castFull(tokens: Tokens, cast: Cast, known: Known, { mention, i, parts }: Named): void {
  const { given, family, name } = parts
  const roles = rolesBeside(tokens, mention)
  const gender = genderShown(tokens, mention, roles)
  const namesakes = known.families.get(family)
  const same =
    namesakes?.find((c) => fits(cast.clusters[c], given, gender)) ??
    namesakes?.find((c) => cast.clusters[c]?.name.endsWith(` ${name}`)) // “Álvarez de la Cruz” after all her names
  if (same === undefined) {
    const made = addCluster(cast, i, { sort: 'person', given, family, name, unnamed: false, gender, roles })
    addFamily(known, family, made)
    for (const word of innerWords(tokens, mention)) if (!known.inner.has(word)) known.inner.set(word, made)
    return
  }
  const longer = (cast.clusters[same]?.name.length ?? 0) < name.length
  join(cast, same, i, longer ? { given, family, name, gender, roles, fullest: i } : { gender, roles })
}

function innerWords({ base, known }: Tokens, { core, last }: Found): readonly string[] {
  const words: string[] = []
  if ((known[last] ?? 0) & KNOWN.common) return [] // “Ana Ruiz Election Day” in a headline
  for (let i = core + 1; i < last; i++) if (!((known[i] ?? 0) & KNOWN.particle)) words.push(base[i] ?? '')
  return words
}

/** Of a name that shows none, the gender of what it is to somebody: “his wife, Ingvild”. */
function genderShown(tokens: Tokens, mention: Found, roles: ReadonlySet<string>): Gender {
  const own = genderOf(tokens, mention)
  return own === 'unknown' && roles.size > 0 ? genderOfKin(roles) : own
}

function fits(cluster: Cluster | undefined, given: string, gender: string): boolean {
  if (!cluster || !givenNamesFit(cluster.given, given)) return false
  return gender === 'unknown' || cluster.gender === 'unknown' || cluster.gender === gender || cluster.given === given
}

/** Whom a given name or a nickname means: Robert or Bob is “Robert “Bob” Okafor”. */
function indexGiven(tokens: Tokens, cast: Cast, found: readonly Found[]): ReadonlyMap<string, number> {
  const byGiven = new Map<string, number>()
  for (const { given, number, fullest } of cast.clusters) {
    byGiven.set(given, number)
    const nickname = (found[fullest]?.core ?? 0) + 1
    if (isNickname(tokens, nickname)) byGiven.set(tokens.base[nickname] ?? '', number)
  }
  return byGiven
}

/** What tells which of the people that were named in full a single name means. */
interface Reach {
  readonly tokens: Tokens
  readonly cast: Cast
  readonly known: Known
  readonly byGiven: ReadonlyMap<string, number>
  readonly lastSeen: ReadonlyMap<number, number>
}

function castShort(reach: Reach, { mention, i, parts }: Named): void {
  const { tokens, cast, known } = reach
  const { given, family, name } = parts
  const roles = rolesBeside(tokens, mention)
  const gender = genderShown(tokens, mention, roles)
  const same =
    inFamily(reach, family, { gender, roles }) ??
    reach.byGiven.get(family) ??
    byInner(reach, family, gender) ??
    misspelt(known, family)
  const sort = isWhere(tokens, mention) ? 'place' : 'person'
  if (same !== undefined) {
    join(cast, same, i, sort === 'place' ? { gender, roles } : { gender, roles, sort })
    return
  }
  addFamily(known, family, addCluster(cast, i, { sort, given, family, name, unnamed: false, gender, roles }))
}

/** Of a family, whoever fits and was mentioned last, else the first; “Judge Mbeki” is the judge among the Mbekis. */
function inFamily(
  { cast, known, lastSeen }: Reach,
  family: string,
  { gender, roles }: Pick<Cluster, 'gender' | 'roles'>,
): number | undefined {
  const fitting = (known.families.get(family) ?? []).filter((c) => fits(cast.clusters[c], '', gender))
  const titled = fitting.filter((c) => [...roles].some((role) => cast.clusters[c]?.roles.has(role)))
  let nearest: number | undefined
  for (const c of titled.length > 0 ? titled : fitting)
    if (nearest === undefined || (lastSeen.get(c) ?? -1) > (lastSeen.get(nearest) ?? -1)) nearest = c
  return nearest
}

function byInner({ cast, known }: Reach, family: string, gender: string): number | undefined {
  const holder = known.inner.get(family) ?? -1
  return fits(cast.clusters[holder], '', gender) ? holder : undefined
}

/** The family that a surname which occurs nowhere else is a slip for: “Abernethy” after “Abernathy”. */
function misspelt({ families, initials }: Known, family: string): number | undefined {
  const known = initials.get(family.charAt(0))?.find((other) => other !== family && isSlip(other, family))
  return known === undefined ? undefined : families.get(known)?.[0]
}

const WHERE = new Set(['across', 'around', 'at', 'in', 'near', 'outside'])
const SURELY_PERSON = ANY_FIRST_NAME | ANY_HONORIFIC | KNOWN.familyName | KNOWN.title

/** “in Sund”: a name that no list has, after a word that asks where, is a place until it speaks or acts. */
function isWhere({ base, known }: Tokens, { first, last }: Found): boolean {
  return first === last && WHERE.has(base[first - 1] ?? '') && !((known[last] ?? 0) & SURELY_PERSON)
}

function castBody(tokens: Tokens, cast: Cast, { others }: Known, { mention, i, parts }: Named): void {
  const { name } = parts
  const acronym = acronymOf(name)
  const same = others.get(name) ?? (acronym ? others.get(acronym) : undefined)
  if (same !== undefined) {
    const longer = (cast.clusters[same]?.name.length ?? 0) < name.length
    join(cast, same, i, longer ? { name, fullest: i } : undefined)
    if (!others.has(name)) others.set(name, same)
    return
  }
  const roles = rolesBeside(tokens, mention)
  const made = addBody(cast, i, { sort: mention.sort, name, unnamed: false, roles })
  others.set(name, made)
  if (acronym && !others.has(acronym)) others.set(acronym, made)
}

function addBody(cast: Cast, i: number, body: Pick<Cluster, 'sort' | 'name' | 'unnamed' | 'roles'>): number {
  const { sort, name, unnamed, roles } = body
  return addCluster(cast, i, { sort, given: '', family: '', name, unnamed, gender: 'unknown', roles })
}

/**
 * The label of somebody unnamed: every `INTERVIEWER` of a transcript is one, and who answers is the one person that the
 * text names above its first label.
 */
function castPart(tokens: Tokens, cast: Cast, { others }: Known, { mention, i, parts }: Named): void {
  const { name } = parts
  const same = others.get(`:${name}`) ?? (isAnswer(tokens, mention) ? onlyPersonBefore(cast, i) : undefined)
  const number =
    same === undefined ? addBody(cast, i, { sort: 'role', name, unnamed: true, roles: NO_ROLES }) : join(cast, same, i)
  others.set(`:${name}`, number)
}

function onlyPersonBefore(cast: Cast, mention: number): number | undefined {
  const named = new Set(cast.of.subarray(0, mention).filter((number) => cast.clusters[number]?.sort === 'person'))
  return named.size === 1 ? [...named][0] : undefined
}

const SKIPPED = new Set(['and', 'for', 'of', 'the'])

/** `icc` for “international criminal court”, the empty string for a single word. */
function acronymOf(name: string): string {
  if (!name.includes(' ')) return ''
  const words = name.split(' ').filter((word) => !SKIPPED.has(word))
  return words.length > 1 ? words.map((word) => word[0]).join('') : ''
}
