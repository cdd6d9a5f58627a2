import type { Shared } from '../../text/shared.ts'
import type { Tokens } from './tokens.ts'
import { paragraphOf } from './view.ts'

/**
 * The rows that two states of a text have in common: the same in all that statements and their sources are found by. Numbers
 * of sentences, quotations, paragraphs and mentions may be shifted in the tail.
 */
export function sharedRows(before: Tokens, after: Tokens): Shared {
  const most = Math.min(before.size, after.size)
  const isSameAtHead = comparison(before, after, NOT_SHIFTED)
  let head = 0
  while (head < most && isSameAtHead(head, head)) head++
  const shift = after.size - before.size
  const isSameAtEnd = comparison(before, after, shiftsAtEnd(before, after))
  let tail = after.size
  while (after.size - tail < most && isSameAtEnd(tail - 1 - shift, tail - 1)) tail--
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

/** Tells whether a row of the earlier state and one of the later are the same. */
function comparison(before: Tokens, after: Tokens, by: Shifts): (was: number, row: number) => boolean {
  return (was, row) => {
    const earlier = before.sentence[was] ?? -1
    const sentence = after.sentence[row] ?? -1
    return (
      before.form[was] === after.form[row] &&
      before.kind[was] === after.kind[row] &&
      before.who[was] === after.who[row] &&
      isShifted(earlier, sentence, by.sentence) &&
      isShifted(before.mention[was] ?? -1, after.mention[row] ?? -1, by.mention) &&
      isShifted(before.quotation[was] ?? -1, after.quotation[row] ?? -1, by.quotation) &&
      isShifted(paragraphOf(before, earlier), paragraphOf(after, sentence), by.paragraph)
    )
  }
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
