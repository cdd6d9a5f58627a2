import type { Scene } from '../scene.ts'

export const PREVIOUS = [
  'isPrevious',
  'namesPrevious',
  'previousGap',
  'previousParagraphs',
  'previousAfter',
  'salience',
  'previousOpen',
]

/** What has been decided before: who the quotation before was given to, and how often each name occurs. */
export interface Memory {
  /** For each quotation that is decided, the mention it was given to, or -1. */
  readonly speakers: Int32Array
  /** For each mention, how often its last word occurs as a name in the text. */
  readonly salience: Uint16Array
}

/** How a candidate stands to the speaker of the quotation before. */
export function previousOf(scene: Scene, quotation: number, candidate: number, memory: Memory): readonly number[] {
  const { tokens, ranges, found, quotations } = scene
  const before = previousQuotation(scene, quotation, memory)
  const speaker = memory.speakers[before] ?? -1
  const range = ranges[quotation]
  const last = ranges[before]
  const mention = found[candidate]
  if (!range || !last || !mention || before < 0) return [0, 0, 60, 5, 0, memory.salience[candidate] ?? 0, 0]
  return [
    Number(speaker === candidate),
    Number(speaker >= 0 && sameWord(scene, speaker, candidate)),
    Math.min(60, range.first - last.last),
    Math.min(5, (tokens.paragraph[range.first] ?? 0) - (tokens.paragraph[last.first] ?? 0)),
    Number((found[speaker]?.first ?? 0) > last.last) + 2 * Number(speaker < 0),
    memory.salience[candidate] ?? 0,
    Number(quotations[before]?.closed === false),
  ]
}

const LOOK_BACK = 8

/** The nearest quotation before that has a speaker, in the same quotation or text; -1 when there is none near. */
export function previousQuotation({ ranges }: Scene, quotation: number, { speakers }: Memory): number {
  const host = ranges[quotation]?.host
  const least = Math.max(0, quotation - LOOK_BACK)
  for (let q = quotation - 1; q >= least; q--) if (ranges[q]?.host === host && (speakers[q] ?? -1) >= 0) return q
  return -1
}

function sameWord({ tokens, found }: Scene, a: number, b: number): boolean {
  return tokens.base[found[a]?.last ?? -1] === tokens.base[found[b]?.last ?? -2]
}
