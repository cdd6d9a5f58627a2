import { type Assembled, assemble } from '../people/assemble.ts'
import { castNames } from '../people/cast-names.ts'
import type { Cast } from '../people/cluster.ts'
import type { Mention, Person } from '../people/person.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { plainProse } from '../text/prose.ts'
import { readText } from '../text/read-text.ts'
import type { Text } from '../text/text.ts'
import type { AttributedQuotation, Statement } from './attribution.ts'
import { carryBack } from './carry-back.ts'
import { type Decided, decideAll } from './decisions.ts'
import type { Setting } from './earlier/counterparts.ts'
import { type Finding, toAttribution } from './evidence.ts'
import { previousQuotation } from './features/previous.ts'
import { withQuoted } from './quoted.ts'
import { inherit } from './repeated.ts'
import { resolve } from './resolve.ts'
import { readSalience } from './salience.ts'
import { type Scene, setScene } from './scene.ts'
import { findSources, toStatement } from './statements.ts'

/** Who speaks in a text, where they are mentioned, who said each of its quotations, and what else is reported. */
export interface Attributed {
  /** The quotations that were given, in the same order, each with its attribution. */
  readonly quotations: readonly AttributedQuotation[]
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly mentions: readonly Mention[]
}

/**
 * Finds the people of a text and the speaker of each of its quotations: every mention in reach is ranked by named
 * features, the best is taken if the words were said by anybody, and the person behind it is looked up. Total; every
 * span lies inside the text, every id is one of `people`. Given the earlier state of an edited text, the same in less time.
 */
export function attribute(text: Text, quotations: readonly Quotation[], previous?: Text): Attributed {
  const decided = decisionsFor(text, quotations, previous)
  const { scene } = decided
  const cast = castNames(scene.tokens, scene.found)
  const speakers = carryBack(scene, findSpeakers(decided, cast))
  const inherited = inherit(scene, speakers)
  const sources = findSources(scene, cast, speakers)
  const assembled = assemble(scene.tokens, scene.found, cast)
  const attributed = quotations.map((quotation, i) => withAttribution(scene, assembled, quotation, inherited[i]))
  const reported = sources.map((sourced) => toStatement(scene, assembled, sourced))
  const told = attributed.filter((_, i) => speakers[i]) // what is only repeated is a statement where it was said
  const statements = withQuoted(text, reported, told)
  return { quotations: attributed, statements, people: assembled.people, mentions: assembled.mentions }
}

/** Remembered of the last state of each text that has been edited: it will be again. A source, read once, takes no room. */
const decidedOf = new WeakMap<Text, Decided>()

/** What was decided of a text of which nothing is remembered: as if it had been an empty page. */
const NOTHING_DECIDED = decideAll(settingOf(readText(plainProse('')), []))

/** Sets the scene and decides who speaks, by what is remembered of the earlier state of an edited text. */
function decisionsFor(text: Text, quotations: readonly Quotation[], previous: Text | undefined): Decided {
  if (!previous) return decideAll(settingOf(text, quotations))
  const before = decidedOf.get(previous) ?? NOTHING_DECIDED
  const decided = decideAll(settingOf(text, quotations, before.scene), before)
  decidedOf.set(text, decided)
  decidedOf.delete(previous) // or it would be in memory until all of that is looked through
  return decided
}

function settingOf(text: Text, quotations: readonly Quotation[], before?: Scene): Setting {
  const scene = setScene(text, quotations, before)
  return { scene, salience: readSalience(scene) }
}

/** Looks up who is behind the mentions that were decided on, in order, since who spoke last is who “he” most likely means. */
function findSpeakers(decided: Decided, cast: Cast): readonly (Finding | undefined)[] {
  const { scene, decisions, speakers } = decided
  const clusters = new Int32Array(decisions.length).fill(-1)
  return decisions.map((decision, quotation) => {
    if (!decision || speakers[quotation] === -1) return undefined
    const before = previousQuotation(scene, quotation, decided)
    const resolved = resolve({ scene, cast, quotation, previous: clusters[before] ?? -1 }, decision.mention)
    const carriedFrom = speakers[before] === decision.mention ? before : -1
    clusters[quotation] = resolved.cluster
    const { mention, spoken, right } = decision
    const { cluster, rivals, together } = resolved
    return { mention, spoken, right, cluster, rivals, together, quotation, carriedFrom }
  })
}

function withAttribution(
  scene: Scene,
  assembled: Assembled,
  quotation: Quotation,
  finding: Finding | undefined,
): AttributedQuotation {
  return { ...quotation, attribution: finding ? toAttribution(scene, assembled, finding) : { kind: 'none' } }
}
