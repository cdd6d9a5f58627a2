import type { Scene } from '../scene.ts'
import { CUE, cuesOf } from './cue.ts'
import { GOVERNING, governingOf } from './governing.ts'
import { MENTION, mentionOf } from './mention.ts'
import { POSITION, positionsOf } from './position.ts'
import { type Memory, PREVIOUS, previousOf } from './previous.ts'
import { QUOTATION, quotationOf } from './quotation-context.ts'

/** The names of the features of a candidate speaker, in the order of `candidateFeatures`. */
export const FEATURES: readonly string[] = [...POSITION, ...MENTION, ...CUE, ...PREVIOUS, ...GOVERNING, ...QUOTATION]

/** One row of features for each candidate of a quotation; all of them are parts of one table. */
export function candidateFeatures(
  scene: Scene,
  quotation: number,
  candidates: readonly number[],
  memory: Memory,
): readonly Float64Array[] {
  const positions = positionsOf(scene, quotation, candidates)
  const cues = cuesOf(scene, quotation, candidates)
  const governing = governingOf(scene, quotation, candidates, memory)
  const context = quotationOf(scene, quotation)
  const table = new Float64Array(candidates.length * FEATURES.length)
  return candidates.map((candidate, place) => {
    const row = table.subarray(place * FEATURES.length, (place + 1) * FEATURES.length)
    let at = put(row, 0, positions[place] ?? [])
    at = put(row, at, mentionOf(scene, candidate))
    at = put(row, at, cues[place] ?? [])
    at = put(row, at, previousOf(scene, quotation, candidate, memory))
    at = put(row, at, governing[place] ?? [])
    put(row, at, context)
    return row
  })
}

/** Writes values into a row and answers the place after them. As `set`, which takes longer for so few. */
function put(row: Float64Array, from: number, values: readonly number[]): number {
  for (let at = 0; at < values.length; at++) row[from + at] = values[at] ?? 0
  return from + values.length
}
