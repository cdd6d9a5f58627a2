import type { QuotationKind } from '../../quotes/quotation.ts'
import type { Scene } from '../scene.ts'
import { FEATURES } from './candidate.ts'
import { isNamesake } from './previous.ts'

/** The names of the features of a choice, in the order of `decisionFeatures`: the chosen candidate's, then how it was chosen. */
export const DECISION: readonly string[] = [...FEATURES, 'score', 'share', 'nameShare', 'rivalShare', 'choices', 'kind']

const KINDS: Readonly<Record<QuotationKind, number>> = {
  direct: 0,
  partial: 1,
  headline: 2,
  scare: 3,
  title: 4,
  block: 5,
  turn: 6,
}
const NOBODY = -9 // below every score that a candidate gets

/** The candidates of one quotation with their features and scores. */
export interface Ranking {
  readonly candidates: readonly number[]
  /** One row for each of them, as `candidateFeatures` answers. */
  readonly table: Float64Array
  readonly scores: Float64Array
}

/** A choice, as `whether anybody speaks` and `how sure that is` look at it. */
export interface Choice {
  /** The place of the best candidate, or -1 where there is none. */
  readonly place: number
  readonly features: Float64Array
}

/** The best of a ranking and what can be seen of it. Mentions that end in the same word count as one name. */
export function choose(scene: Scene, quotation: number, ranking: Ranking): Choice {
  const { candidates, table, scores } = ranking
  const most = Math.max(NOBODY, ...scores)
  const place = scores.indexOf(most)
  const weights = scores.map((score) => Math.exp(score - most))
  const sum = weights.reduce((a, b) => a + b, 0)
  const chosen = candidates[place] ?? -1
  let named = 0
  let rival = 0
  weights.forEach((weight, i) => {
    if (isNamesake(scene, chosen, candidates[i] ?? -1)) named += weight
    else rival = Math.max(rival, weight)
  })
  const share = place < 0 ? 0 : 1 / sum
  const kind = KINDS[scene.quotations[quotation]?.kind ?? 'direct']
  const shares = place < 0 ? [0, 0] : [named / sum, rival / sum]
  const features = new Float64Array(DECISION.length)
  if (place >= 0) features.set(table.subarray(place * FEATURES.length, (place + 1) * FEATURES.length))
  features.set([most, share, ...shares, candidates.length, kind], FEATURES.length)
  return { place, features }
}
