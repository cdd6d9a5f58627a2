import type { Scene } from '../scene.ts'
import { CUE, cuesOf } from './cue.ts'
import { GOVERNING, governingOf } from './governing.ts'
import { MENTION, mentionOf } from './mention.ts'
import { POSITION, positionsOf } from './position.ts'
import { type Memory, PREVIOUS, previousOf } from './previous.ts'
import { QUOTATION, quotationOf } from './quotation-context.ts'

/** The names of the features of a candidate speaker, in the order of `candidateFeatures`. */
export const FEATURES: readonly string[] = [...POSITION, ...MENTION, ...CUE, ...PREVIOUS, ...GOVERNING, ...QUOTATION]

/** One row of features for each candidate of a quotation. */
export function candidateFeatures(
  scene: Scene,
  quotation: number,
  candidates: readonly number[],
  memory: Memory,
): readonly (readonly number[])[] {
  const positions = positionsOf(scene, quotation, candidates)
  const cues = cuesOf(scene, quotation, candidates)
  const governing = governingOf(scene, quotation, candidates, memory)
  const context = quotationOf(scene, quotation)
  return candidates.map((candidate, place) => [
    ...(positions[place] ?? []),
    ...mentionOf(scene, candidate),
    ...(cues[place] ?? []),
    ...previousOf(scene, quotation, candidate, memory),
    ...(governing[place] ?? []),
    ...context,
  ])
}
