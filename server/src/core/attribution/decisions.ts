import { type Decision, decide } from './decide.ts'
import type { Setting } from './earlier/counterparts.ts'
import { takeOver } from './earlier/take-over.ts'

/** What was decided of a text, before anybody asks who the mentions are. */
export interface Decided extends Setting {
  /** For each quotation what was decided of it; `undefined` where nobody is in reach. */
  readonly decisions: readonly (Decision | undefined)[]
  /** For each quotation the mention it is given to, or -1. */
  readonly speakers: Int32Array
  /** For each quotation that is given to one, the chance that this is right, 0 to 1. */
  readonly right: Float64Array
}

/** From this chance on that somebody said the words: on held-out articles precision is 97 there, and 6 in 10 scare quotes and titles are left alone. */
const SPOKEN = 0.58

/**
 * Decides quotation after quotation, since who spoke last is a feature of who speaks next. Of `earlier`, what was decided
 * of an earlier state of the text, all is taken over that was decided from the same.
 */
export function decideAll(setting: Setting, earlier?: Decided): Decided {
  const { scene, salience } = setting
  const speakers = new Int32Array(scene.quotations.length).fill(-1)
  const right = new Float64Array(scene.quotations.length)
  const memory = { speakers, right, salience }
  const known = earlier && takeOver(earlier, setting)
  const decisions = scene.quotations.map((_, quotation) => {
    const taken = known?.(quotation, memory)
    const decision = taken ? taken.decision : decide(scene, quotation, memory)
    if (decision && decision.spoken >= SPOKEN) {
      speakers[quotation] = decision.mention
      right[quotation] = decision.right
    }
    return decision
  })
  return { scene, salience, decisions, speakers, right }
}
