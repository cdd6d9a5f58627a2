import type { Range, Scene } from '../scene.ts'

/** The verbs of speech around a quotation, nearest first, as tokens. */
export interface Cues {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

const STRONG_CUE = 40
const REACH_BEFORE = 40
const REACH_AFTER = 16
const MOST_CUES = 3

/** The strong verbs of speech in the sentences that a quotation begins and ends in, outside of marks. */
export function cuesAround(scene: Scene, { first, last, host }: Range): Cues {
  return {
    before: cuesFrom(scene, { from: first - 1, step: -1, inside: first, host, reach: REACH_BEFORE }),
    after: cuesFrom(scene, { from: last + 1, step: 1, inside: last, host, reach: REACH_AFTER }),
  }
}

interface Search {
  readonly from: number
  readonly step: 1 | -1
  /** The word of the quotation whose sentence is searched. */
  readonly inside: number
  readonly host: number
  /** How many words outside of marks are looked at. */
  readonly reach: number
}

const FARTHEST = 200 // words, those in other marks as well: a sentence may be as long as its text

function cuesFrom({ tokens, cues }: Scene, { from, step, inside, host, reach }: Search): readonly number[] {
  const found: number[] = []
  let seen = 0
  const end = step < 0 ? Math.max(-1, from - FARTHEST) : Math.min(tokens.count, from + FARTHEST)
  for (let t = from; step < 0 ? t > end : t < end; t += step) {
    if (seen >= reach || found.length >= MOST_CUES || tokens.sentence[t] !== tokens.sentence[inside]) break
    if (tokens.quotation[t] !== host) continue
    seen++
    if ((cues[t] ?? 0) >= STRONG_CUE) found.push(t)
  }
  return found
}
