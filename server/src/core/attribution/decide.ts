import { findCandidates, wholeOf } from './candidates.ts'
import gateData from './data/attributed-gate.data.json'
import sureData from './data/speaker-certainty.data.json'
import rankerData from './data/speaker-ranker.data.json'
import { candidateFeatures, FEATURES } from './features/candidate.ts'
import { choose } from './features/decision.ts'
import type { Memory } from './features/previous.ts'
import { viewOf } from './features/view.ts'
import { givesBlock, isLedIn, keepsSpeaking } from './led-in.ts'
import { isSoCalled, nobodySays } from './nobody-says.ts'
import type { Scene } from './scene.ts'
import { NAMED, speakerTold } from './speaker-told.ts'
import { readTrees } from './trees.ts'

const RANKER = readTrees(rankerData)
const GATE = readTrees(gateData)
const CERTAINTY = readTrees(sureData)

/** The mention that was chosen for a quotation, and how sure that is. */
export interface Decision {
  readonly mention: number
  /** The chance that somebody said the words at all, 0 to 1. */
  readonly spoken: number
  /** The chance that the mention names who did, 0 to 1. */
  readonly right: number
}

/**
 * Decides who says a quotation: whom the text itself tells, else the best of the mentions in reach as they are ranked by
 * their features. `undefined` where nobody is in reach, or nobody says such a thing.
 */
export function decide(scene: Scene, quotation: number, memory: Memory): Decision | undefined {
  const told = speakerTold(scene, quotation, memory)
  if (told) return { ...told, spoken: 1 }
  if (nobodySays(scene, quotation)) return undefined
  const candidates = findCandidates(scene, quotation, memory)
  const view = viewOf(scene, quotation, { candidates, memory })
  if (!view) return undefined
  const table = candidateFeatures(view)
  const { place, features } = choose(scene, quotation, {
    candidates,
    table,
    scores: RANKER.rank(table, FEATURES.length),
  })
  const mention = wholeOf(scene.found, candidates[place] ?? -1)
  if (mention < 0 || isSoCalled(scene, quotation, mention)) return undefined
  const isSaid = isLedIn(scene, quotation, mention) || keepsSpeaking(view, quotation, mention)
  const spoken = isSaid ? 1 : chance(GATE.score(features))
  const right = chance(CERTAINTY.score(features))
  return { mention, spoken, right: givesBlock(scene, quotation, mention) ? Math.max(right, NAMED) : right }
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
