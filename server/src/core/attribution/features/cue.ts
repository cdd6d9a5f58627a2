import { between } from '../between.ts'
import { isBeside, type Range, type Scene } from '../scene.ts'
import { add, type Table } from './table.ts'
import type { View } from './view.ts'

export const CUE = ['cueShare', 'cueDistance', 'crossed', 'inverted', 'accordingTo', 'cueToQuotation', 'strength']

const FAR = 40
const ACCORDING = 90 // per cent, as a cue: “according to” hardly ever stands for anything else
const HALVES_IN = 8 // words from the quotation in which a cue loses half of its strength
const ELSEWHERE = 3 // times weaker in another sentence

/** The verb of a candidate and how near the quotation it stands. */
export function addCue(table: Table, { scene, range }: View, candidate: number): void {
  const mention = scene.found[candidate]
  const clause = scene.clauses[candidate]
  if (!mention || !clause) {
    table.at += CUE.length
    return
  }
  const after = shareAt(scene, clause.after)
  const before = shareAt(scene, clause.before)
  const cue = clause.before >= 0 && (before >= after || clause.after < 0) ? clause.before : clause.after
  const distance = cue < 0 ? FAR : distanceTo(scene, cue, range)
  const share = clause.accordingTo ? ACCORDING : Math.max(after, before)
  const apart = cue >= 0 && isBeside(scene.tokens, cue, range) ? 1 : ELSEWHERE
  add(table, after)
  add(table, clause.after < 0 ? FAR : Math.min(FAR, clause.after - mention.last))
  add(table, clause.crossed)
  add(table, before)
  add(table, Number(clause.accordingTo))
  add(table, distance)
  add(table, share / (1 + distance / HALVES_IN) / apart)
}

const shareAt = ({ cues }: Scene, cue: number): number => (cue < 0 ? 0 : (cues[cue] ?? 0))

function distanceTo(scene: Scene, cue: number, { first, last, host }: Range): number {
  const stretch: readonly [number, number] = cue > last ? [last + 1, cue] : [cue + 1, first]
  return Math.min(FAR, between(scene, host, stretch).words)
}
