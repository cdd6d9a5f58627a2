import type { Cast, Cluster } from '../people/cluster.ts'
import type { Found } from '../people/found.ts'
import { genderOf } from '../people/gender.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, ANY_PERSON_ROLE, KNOWN } from '../people/lexicon.ts'
import type { Gender } from '../people/person.ts'
import { GAP, opensSentence, type Tokens } from '../people/tokens.ts'
import type { Scene } from './scene.ts'

/** The speaker of the quotation before, as a cluster, or -1. */
export interface Standing {
  readonly scene: Scene
  readonly cast: Cast
  readonly previous: number
  readonly quotation: number
}

/** Somebody whom a later word may point back at, by the mention that says it best. */
export interface Antecedent {
  readonly mention: number
  /** Its cluster, or -1 while it is a description that nobody asked about yet. */
  readonly cluster: number
  readonly score: number
}

/** What is known of whoever stands behind a mention. */
export interface Shown {
  readonly sort: Found['sort']
  readonly gender: Gender
  readonly plural: boolean
  readonly named: boolean
  readonly cluster: Cluster | undefined
}

const PARAGRAPHS_BACK = 5
const MENTIONS_BACK = 40
const SPOKE_BEFORE = 2.5
/** Above a subject two sentences back, below one in the sentence before. */
const SPOKE_BEFORE_ANOTHER = 0.2
const DESCRIPTION = -0.3
const FARTHEST = 8
const PER_SENTENCE = -0.8

/**
 * Who was mentioned before a mention, best first: near, as a subject, and above all whoever spoke last, unless another
 * subject has come since.
 */
export function antecedents(
  standing: Standing,
  mention: number,
  fits: (shown: Shown) => boolean,
): readonly Antecedent[] {
  const { scene, cast, previous } = standing
  const { tokens, found } = scene
  const at = found[mention]?.first ?? 0
  const best = new Map<number, Antecedent>()
  let newSubject = false
  for (let m = mention - 1; m >= 0 && mention - m <= MENTIONS_BACK; m--) {
    const other = found[m]
    if (!other || tokens.quotation[other.first] !== tokens.quotation[at]) continue
    if ((tokens.paragraph[at] ?? 0) - (tokens.paragraph[other.first] ?? 0) > PARAGRAPHS_BACK) break
    const cluster = cast.of[m] ?? -1
    if ((cluster < 0 && other.kind !== 'nominal') || !fits(shownBy(scene, cast, m, other))) continue
    const key = cluster < 0 ? -1 - m : cluster
    const subject = subjecthood(scene, m, other)
    if (!best.has(previous) && key !== previous && subject >= SUBJECT && isNear(tokens, at, other)) newSubject = true
    const score = closeness(tokens, at, other) + subject + (cluster < 0 ? DESCRIPTION : 0)
    if (score > (best.get(key)?.score ?? Number.NEGATIVE_INFINITY)) best.set(key, { mention: m, cluster, score })
  }
  addPrevious(standing, best, fits, newSubject ? SPOKE_BEFORE_ANOTHER : SPOKE_BEFORE)
  return [...best.values()].sort((a, b) => b.score - a.score || b.mention - a.mention)
}

function addPrevious(
  { cast, previous }: Standing,
  best: Map<number, Antecedent>,
  fits: (shown: Shown) => boolean,
  bonus: number,
): void {
  const cluster = cast.clusters[previous]
  if (!cluster || !fits(shownOf(cluster))) return
  const known = best.get(previous) ?? { mention: cluster.fullest, cluster: previous, score: -2 }
  best.set(previous, { mention: known.mention, cluster: previous, score: Math.max(known.score, -2) + bonus })
}

const shownOf = (cluster: Cluster): Shown => ({
  sort: cluster.sort,
  gender: cluster.gender,
  plural: false,
  named: !cluster.unnamed,
  cluster,
})

function shownBy({ tokens }: Scene, cast: Cast, mention: number, found: Found): Shown {
  const cluster = cast.clusters[cast.of[mention] ?? -1]
  if (cluster) return shownOf(cluster)
  return { sort: found.sort, gender: genderOf(tokens, found), plural: found.plural, named: false, cluster: undefined }
}

const isNear = ({ sentence }: Tokens, at: number, { first }: Found): boolean =>
  (sentence[at] ?? 0) - (sentence[first] ?? 0) <= 2

const closeness = ({ sentence }: Tokens, at: number, { first }: Found): number =>
  PER_SENTENCE * Math.min(FARTHEST, (sentence[at] ?? 0) - (sentence[first] ?? 0))

/** From here on a mention is the subject of its sentence. */
const SUBJECT = 1.4

const ACTS = 1.6
const ASKS = new Set(['asked', 'pressed', 'questioned'])
const LONGEST_TITLE = 4 // words: “Secretary of State”, and the name itself

/** “A reporter asked Mr Olagunju whether he would resign. “Would you?” he said.”: who is asked answers. */
function asks({ tokens, found, mentionAt }: Scene, cue: number): boolean {
  if (!ASKS.has(tokens.base[cue] ?? '')) return false
  const titled = mentionAt.subarray(cue + 1, cue + 1 + LONGEST_TITLE).find((mention) => mention >= 0)
  const asked = found[titled ?? -1]
  return asked?.kind === 'name' && asked.sort === 'person' && asked.first === cue + 1
}

function subjecthood(scene: Scene, mention: number, found: Found): number {
  const { tokens, clauses } = scene
  if (tokens.possessive[found.last]) return -0.2
  if (asks(scene, found.first - 1)) return ACTS
  const cue = clauses[mention]?.after ?? -1
  if (cue >= 0) return asks(scene, cue) ? 0.2 : ACTS
  if (opensSentence(tokens, found.first) || isAppositive(tokens, found)) return SUBJECT
  return (tokens.known[found.first - 1] ?? 0) & KNOWN.preposition ? -0.4 : 0.2
}

const LONGEST_OPENING = 12
const OPENS = KNOWN.determiner | ANY_PERSON_ROLE
const ENDS = KNOWN.auxiliary | KNOWN.conjunction

/** “The opposition leader, Tobias Renn, wants …”, “The skipper Ilze Kalnina won”: a name right after a description that opens the sentence. */
function isAppositive(tokens: Tokens, { first, kind }: Found): boolean {
  const isParted = Boolean((tokens.gap[first] ?? 0) & GAP.comma)
  if (kind !== 'name' || !(isParted || (tokens.known[first - 1] ?? 0) & ANY_PERSON_ROLE)) return false
  for (let t = first - 1; t >= 0 && first - t <= LONGEST_OPENING; t--) {
    const known = tokens.known[t] ?? 0
    if (known & (isParted ? ENDS : ENDS | KNOWN.verb) || tokens.quotation[t] !== tokens.quotation[first]) return false
    if (opensSentence(tokens, t))
      return Boolean(known & OPENS) || Boolean(tokens.possessive[t] || tokens.possessive[t + 1])
    if ((tokens.gap[t] ?? 0) & GAP.comma) return false
  }
  return false
}

/** Whether “he” or “she” can mean somebody: of that gender or of one that does not show, and a person for all that is seen. */
export const fitsGender =
  (scene: Scene, gender: Gender) =>
  ({ sort, gender: own, plural, cluster }: Shown): boolean => {
    if ((sort !== 'person' && sort !== 'role') || plural) return false
    if (own !== 'unknown') return own === gender
    return !cluster || cluster.unnamed || isSomebody(scene, cluster)
  }

/** A name alone (“Ferries”, “Sund”) is no proof of a person: a first name, a title, a role or a known surname is. */
function isSomebody({ tokens, found }: Scene, { given, family, roles, fullest }: Cluster): boolean {
  const name = found[fullest]
  if (given !== '' || roles.size > 0 || !name || name.first < name.core) return true
  return Boolean((tokens.known[name.last] ?? 0) & (KNOWN.familyName | ANY_FIRST_NAME | ANY_HONORIFIC)) && family !== ''
}

/** “they” and “it” mean bodies, groups and documents; “they” also somebody whose gender does not show. */
export const fitsThing =
  (base: string) =>
  ({ sort, gender, plural }: Shown): boolean => {
    if (sort === 'place' || sort === 'pronoun') return false
    if (base === 'it') return sort === 'organisation' || sort === 'document'
    return plural || sort === 'group' || (sort !== 'role' && sort !== 'person') || gender === 'unknown'
  }
