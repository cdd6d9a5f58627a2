import type { Scene } from '../scene.ts'
import { CUE, cuesOf } from './cue.ts'
import { MENTION, mentionOf } from './mention.ts'
import { POSITION, positionOf } from './position.ts'
import { type Memory, PREVIOUS, previousOf } from './previous.ts'
import { QUOTATION, quotationOf } from './quotation-context.ts'

/** The names of the features of a candidate speaker, in the order of `candidateFeatures`. */
export const FEATURES: readonly string[] = [...POSITION, ...MENTION, ...CUE, ...PREVIOUS, ...QUOTATION]

/** One row of features for each candidate of a quotation. */
export function candidateFeatures(
  scene: Scene,
  quotation: number,
  candidates: readonly number[],
  memory: Memory,
): readonly (readonly number[])[] {
  const cues = cuesOf(scene, quotation, candidates)
  const context = quotationOf(scene, quotation)
  return candidates.map((candidate, place) => [
    ...positionOf(scene, quotation, candidates, place),
    ...mentionOf(scene, candidate),
    ...(cues[place] ?? []),
    ...previousOf(scene, quotation, candidate, memory),
    ...context,
  ])
}
