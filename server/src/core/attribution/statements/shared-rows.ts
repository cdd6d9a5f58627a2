import type { Shared } from '../../text/shared.ts'
import type { Tokens } from './tokens.ts'
import { paragraphOf } from './view.ts'

/**
 * The rows that two states of a text have in common: the same in all that statements and their sources are found by. Numbers
 * of sentences, quotations, paragraphs and mentions may be shifted in the tail.
 */
export function sharedRows(before: Tokens, after: Tokens): Shared {
  const most = Math.min(before.size, after.size)
  let head = 0
  while (head < most && isSame(before, after, { row: head, shift: 0, by: NOT_SHIFTED })) head++
  const shift = after.size - before.size
  const by = shiftsAtEnd(before, after)
  let tail = after.size
  while (after.size - tail < most && isSame(before, after, { row: tail - 1, shift, by })) tail--
  return { head, tail, shift }
}

/** How much higher the numbers are in the later state. */
interface Shifts {
  readonly sentence: number
  readonly quotation: number
  readonly paragraph: number
  readonly mention: number
}

const NOT_SHIFTED: Shifts = { sentence: 0, quotation: 0, paragraph: 0, mention: 0 }

function shiftsAtEnd(before: Tokens, after: Tokens): Shifts {
  const last = (column: Int32Array): number => column.findLast((value) => value >= 0) ?? 0
  return {
    sentence: last(after.sentence) - last(before.sentence),
    quotation: last(after.quotation) - last(before.quotation),
    paragraph: last(after.paragraph) - last(before.paragraph),
    mention: last(after.mention) - last(before.mention),
  }
}

interface Place {
  /** In the later state. */
  readonly row: number
  readonly shift: number
  readonly by: Shifts
}

function isSame(before: Tokens, after: Tokens, { row, shift, by }: Place): boolean {
  const old = row - shift
  const sentence = after.sentence[row] ?? -1
  const earlier = before.sentence[old] ?? -1
  return (
    before.form[old] === after.form[row] &&
    before.kind[old] === after.kind[row] &&
    before.who[old] === after.who[row] &&
    isShifted(earlier, sentence, by.sentence) &&
    isShifted(before.mention[old] ?? -1, after.mention[row] ?? -1, by.mention) &&
    isShifted(before.quotation[old] ?? -1, after.quotation[row] ?? -1, by.quotation) &&
    isShifted(paragraphOf(before, earlier), paragraphOf(after, sentence), by.paragraph)
  )
}

const isShifted = (before: number, after: number, by: number): boolean =>
  before < 0 || after < 0 ? before === after : before + by === after

/** How far rows, half-open, of the later state have moved; `undefined` where they are not all shared. */
export function rowsMoved(
  { head, tail, shift }: Shared,
  { from, to }: { from: number; to: number },
): number | undefined {
  if (to <= head) return 0
  return from >= tail ? shift : undefined
}
