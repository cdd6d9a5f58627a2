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

/** The best of a ranking and what can be seen of it. */
export function choose(scene: Scene, quotation: number, ranking: Ranking): Choice {
  const { candidates, table, scores } = ranking
  const place = bestOf(scores)
  const features = new Float64Array(DECISION.length)
  if (place >= 0) features.set(table.subarray(place * FEATURES.length, (place + 1) * FEATURES.length))
  const [share, nameShare, rivalShare] = place < 0 ? [0, 0, 0] : sharesOf(scene, ranking, place)
  const kind = KINDS[scene.quotations[quotation]?.kind ?? 'direct']
  const seen = [scores[place] ?? NOBODY, share, nameShare, rivalShare, candidates.length, kind]
  features.set(seen, FEATURES.length)
  return { place, features }
}

/** The place of the highest score, the first of equals; -1 where there is none. */
function bestOf(scores: Float64Array): number {
  let place = -1
  for (let i = 0; i < scores.length; i++) if (place < 0 || (scores[i] ?? 0) > (scores[place] ?? 0)) place = i
  return place
}

/** What the best candidate has of all chances, what its name has, and what its nearest rival has. Mentions that end in the same word count as one name. */
function sharesOf(scene: Scene, { candidates, scores }: Ranking, best: number): readonly [number, number, number] {
  let sum = 0
  let named = 0
  let rival = 0
  for (let i = 0; i < scores.length; i++) {
    const weight = Math.exp((scores[i] ?? 0) - (scores[best] ?? 0))
    sum += weight
    if (isNamesake(scene, candidates[best] ?? -1, candidates[i] ?? -1)) named += weight
    else rival = Math.max(rival, weight)
  }
  return [1 / sum, named / sum, rival / sum]
}
