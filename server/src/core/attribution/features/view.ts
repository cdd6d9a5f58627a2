import { genderOf } from '../../people/gender.ts'
import type { Gender } from '../../people/person.ts'
import type { Range, Scene } from '../scene.ts'
import { type Cues, cuesAround } from './cues-around.ts'
import { type Memory, previousQuotation } from './previous.ts'
import { quotationOf } from './quotation-context.ts'
import { reportContextOf } from './report.ts'
import { type Around, reportsAround } from './reports-around.ts'

/** A quotation and all that its candidates are compared with, looked up once for all of them. */
export interface View {
  readonly scene: Scene
  readonly memory: Memory
  readonly range: Range
  readonly candidates: readonly number[]
  /** How many of the candidates stand before it. */
  readonly split: number
  readonly cues: Cues
  readonly reports: Around
  /** See `reportContextOf`. */
  readonly reportContext: readonly number[]
  /** See `quotationOf`. */
  readonly quotationContext: readonly number[]
  /** The mention that the quotation before was given to, or -1, and the gender it shows. */
  readonly speaker: number
  readonly gender: Gender
}

/** Looks a quotation up for its candidates; `undefined` for the number of none. */
export function viewOf(
  scene: Scene,
  quotation: number,
  { candidates, memory }: Pick<View, 'candidates' | 'memory'>,
): View | undefined {
  const [range, span] = [scene.ranges[quotation], scene.quotations[quotation]]
  if (!range || !span) return undefined
  const reports = reportsAround(scene, span)
  const speaker = memory.speakers[previousQuotation(scene, quotation, memory)] ?? -1
  const before = scene.found[speaker]
  return {
    scene,
    memory,
    range,
    candidates,
    split: candidates.filter((candidate) => (scene.found[candidate]?.first ?? 0) < range.first).length,
    cues: cuesAround(scene, range),
    reports,
    reportContext: reportContextOf(scene, quotation, reports),
    quotationContext: quotationOf(scene, quotation),
    speaker,
    gender: before ? genderOf(scene.tokens, before) : 'unknown',
  }
}
