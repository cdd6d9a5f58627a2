import { findCandidates } from './candidates.ts'
import gateData from './data/attributed-gate.data.json'
import rankerData from './data/speaker-ranker.data.json'
import { candidateFeatures, FEATURES } from './features/candidate.ts'
import type { Memory } from './features/previous.ts'
import type { Scene } from './scene.ts'
import { readTrees } from './trees.ts'

const RANKER = readTrees(rankerData)
const GATE = readTrees(gateData)

/** The mention that was chosen for a quotation, and how sure that is. */
export interface Decision {
  readonly mention: number
  /** The mention's share among the candidates, 0 to 1. */
  readonly share: number
  /** The chance that somebody said the words at all, 0 to 1. */
  readonly spoken: number
}

/** Ranks the candidates of a quotation. `undefined` where nobody is in reach. */
export function decide(scene: Scene, quotation: number, memory: Memory): Decision | undefined {
  const candidates = findCandidates(scene, quotation, memory)
  const rows = candidateFeatures(scene, quotation, candidates, memory)
  const scores = rows.map((row) => RANKER.score(row))
  const most = Math.max(...scores)
  const best = scores.indexOf(most)
  const mention = candidates[best]
  if (mention === undefined) return undefined
  const share = 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  const row = rows[best] ?? FEATURES.map(() => 0)
  const spoken = 1 / (1 + Math.exp(-GATE.score([...row, most, share])))
  return { mention, share, spoken }
}
