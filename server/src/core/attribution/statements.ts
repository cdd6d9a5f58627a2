import { type Assembled, spanOf } from '../people/assemble.ts'
import type { Cast } from '../people/cluster.ts'
import type { Attribution, Statement } from './attribution.ts'
import type { Finding } from './evidence.ts'
import { type Resolved, resolve } from './resolve.ts'
import type { Scene } from './scene.ts'
import type { Report } from './statements/reports.ts'

/** From this probability of its source on, an attribution is likely; below, unsure. */
const LIKELY_SOURCE = 0.8

/** A report whose source is looked up: the people behind it, or `undefined` where it names nobody. */
export interface Sourced {
  readonly report: Report
  readonly resolved: Resolved | undefined
}

/**
 * Looks up who is behind the source of each report, in order, since who reported last is who “he” most likely means. Puts
 * sources that nobody was known by into the cast.
 */
export function findSources(scene: Scene, cast: Cast, speakers: readonly (Finding | undefined)[]): readonly Sourced[] {
  let previous = -1
  let quotation = 0
  return scene.reports.map((report) => {
    const start = report.spans[0]?.start ?? 0
    for (; (scene.quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) < start; quotation++)
      previous = speakers[quotation]?.cluster ?? previous
    if (report.source < 0) return { report, resolved: undefined }
    const resolved = resolve({ scene, cast, previous, quotation }, report.source)
    previous = resolved.cluster
    return { report, resolved }
  })
}

/** The statement as it is answered: with spans, the id of its source and a certainty. */
export function toStatement(scene: Scene, assembled: Assembled, sourced: Sourced): Statement {
  const { kind, spans } = sourced.report
  const start = spans[0]?.start ?? 0
  const end = spans.at(-1)?.end ?? 0
  return { start, end, kind, spans, attribution: toAttribution(scene, assembled, sourced) }
}

function toAttribution(scene: Scene, { ids }: Assembled, { report, resolved }: Sourced): Attribution {
  const mention = scene.found[report.source]
  const person = ids[resolved?.cluster ?? -1]
  if (!mention || !person) return { kind: 'none' }
  const { start, end } = spanOf(scene.tokens, mention)
  return {
    kind: 'stated',
    person,
    mention: { start, end, kind: mention.kind, person },
    cue: report.cue,
    relay: null,
    certainty: report.chance >= LIKELY_SOURCE ? 'likely' : 'unsure',
    rivals: resolved?.rivals.flatMap((rival) => ids[rival] || []) ?? [],
    together: resolved?.together.flatMap((other) => ids[other] || []) ?? [],
  }
}
