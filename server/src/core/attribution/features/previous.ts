import type { Scene } from '../scene.ts'
import { add, type Table } from './table.ts'
import type { View } from './view.ts'

export const PREVIOUS = ['isPrevious', 'namesPrevious', 'salience']

/** What has been decided before: who the quotation before was given to, and how often each name occurs. */
export interface Memory {
  /** For each quotation that is decided, the mention it was given to, or -1. */
  readonly speakers: Int32Array
  /** For each quotation that is decided, the chance that this is right, 0 to 1. */
  readonly right: Float64Array
  /** For each mention, how often its last word occurs as a name in the text. */
  readonly salience: Uint16Array
}

/** How a candidate stands to the speaker of the quotation before. */
export function addPrevious(table: Table, { scene, memory, speaker }: View, candidate: number): void {
  add(table, Number(speaker === candidate))
  add(table, Number(speaker >= 0 && isNamesake(scene, speaker, candidate)))
  add(table, memory.salience[candidate] ?? 0)
}

const LOOK_BACK = 8

/** The nearest quotation before that has a speaker, in the same quotation or text; -1 when there is none near. */
export function previousQuotation({ ranges }: Scene, quotation: number, { speakers }: Memory): number {
  const host = ranges[quotation]?.host
  const least = Math.max(0, quotation - LOOK_BACK)
  for (let q = quotation - 1; q >= least; q--) if (ranges[q]?.host === host && (speakers[q] ?? -1) >= 0) return q
  return -1
}

/** Whether two mentions end in the same word: mentions of one name do. */
export function isNamesake({ tokens, found }: Scene, a: number, b: number): boolean {
  return tokens.base[found[a]?.last ?? -1] === tokens.base[found[b]?.last ?? -2]
}
