import type { Tokens } from './tokens.ts'
import { paragraphOf } from './view.ts'

/** What two states of a text have in common: the rows before `head` and, `shift` rows further on, those from `tail` on. */
export interface Shared {
  readonly head: number
  readonly tail: number
  readonly shift: number
}

/** Compares all that statements are found by. Numbers of sentences, quotations and paragraphs may be shifted in the tail. */
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
}

const NOT_SHIFTED: Shifts = { sentence: 0, quotation: 0, paragraph: 0 }

function shiftsAtEnd(before: Tokens, after: Tokens): Shifts {
  const last = (column: Int32Array): number => column.findLast((value) => value >= 0) ?? 0
  return {
    sentence: last(after.sentence) - last(before.sentence),
    quotation: last(after.quotation) - last(before.quotation),
    paragraph: last(after.paragraph) - last(before.paragraph),
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
    isShifted(before.quotation[old] ?? -1, after.quotation[row] ?? -1, by.quotation) &&
    isShifted(paragraphOf(before, earlier), paragraphOf(after, sentence), by.paragraph)
  )
}

const isShifted = (before: number, after: number, by: number): boolean =>
  before < 0 || after < 0 ? before === after : before + by === after
