import { type Assembled, assemble } from '../people/assemble.ts'
import { castNames } from '../people/cast-names.ts'
import type { Cast } from '../people/cluster.ts'
import type { Mention, Person } from '../people/person.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { Text } from '../text/text.ts'
import type { AttributedQuotation, Statement } from './attribution.ts'
import { carryBack } from './carry-back.ts'
import { decide } from './decide.ts'
import { type Finding, toAttribution } from './evidence.ts'
import { previousQuotation } from './features/previous.ts'
import { withQuoted } from './quoted.ts'
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

/** From this chance on that somebody said the words: on held-out articles precision is 97 there, and 6 in 10 scare quotes and titles are left alone. */
const SPOKEN = 0.58

/**
 * Finds the people of a text and the speaker of each of its quotations: every mention in reach is ranked by named
 * features, the best is taken if the words were said by anybody, and the person behind it is looked up. Total; every
 * span lies inside the text, every id is one of `people`. Given the earlier state of an edited text, the same in less time.
 */
export function attribute(text: Text, quotations: readonly Quotation[], previous?: Text): Attributed {
  const scene = setScene(text, quotations, previous)
  const cast = castNames(scene.tokens, scene.found)
  const speakers = carryBack(scene, findSpeakers(scene, cast))
  const sources = findSources(scene, cast, speakers)
  const assembled = assemble(scene.tokens, scene.found, cast)
  const attributed = quotations.map((quotation, i) => withAttribution(scene, assembled, quotation, speakers[i]))
  const reported = sources.map((sourced) => toStatement(scene, assembled, sourced))
  const statements = withQuoted(text, reported, attributed)
  return { quotations: attributed, statements, people: assembled.people, mentions: assembled.mentions }
}

/** Decides quotation after quotation, since who spoke last is a feature of who speaks next. */
function findSpeakers(scene: Scene, cast: Cast): readonly (Finding | undefined)[] {
  const memory = { speakers: new Int32Array(scene.quotations.length).fill(-1), salience: readSalience(scene) }
  const clusters = new Int32Array(scene.quotations.length).fill(-1)
  return scene.quotations.map((_, quotation) => {
    const decision = decide(scene, quotation, memory)
    if (!decision || decision.spoken < SPOKEN) return undefined
    const before = previousQuotation(scene, quotation, memory)
    const resolved = resolve({ scene, cast, quotation, previous: clusters[before] ?? -1 }, decision.mention)
    const carriedFrom = memory.speakers[before] === decision.mention ? before : -1
    memory.speakers[quotation] = decision.mention
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
