import { type Shared, spliced } from '../text/shared.ts'
import { countWhile } from '../text/within.ts'
import type { Found } from './found.ts'
import { GAP, type Tokens } from './tokens.ts'

/** Tokens, half-open, whose mentions are looked for; `shift` is how much further on what stands behind them is than it was. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly shift: number
}

const MARGIN = 24 // tokens: twice the longest name

/**
 * The paragraphs around what two states of a text do not have in common, wide enough that mentions outside of them are the
 * same in both: none runs over the line end that they begin and end at, and what else a mention depends on is near.
 */
export function stretchAround(tokens: Tokens, { head, tail, shift }: Shared): Stretch {
  let from = Math.max(0, head - MARGIN)
  let to = Math.min(tokens.count, tail + MARGIN)
  while (from > 0 && !opensBlock(tokens, from)) from--
  while (to < tokens.count && !opensBlock(tokens, to)) to++
  return { from, to, shift }
}

/** Whether a token is the first of a paragraph and of a line. */
const opensBlock = ({ gap, paragraph }: Tokens, i: number): boolean =>
  paragraph[i] !== paragraph[i - 1] && Boolean((gap[i] ?? 0) & GAP.line)

/** The mentions of a stretch with those around it that an earlier state has. Both are in order. */
export function withKept(
  before: readonly Found[] | undefined,
  { from, to, shift }: Stretch,
  between: readonly Found[],
): readonly Found[] {
  if (!before) return between
  const kept = {
    head: countWhile(before, ({ first }) => first < from),
    from: countWhile(before, ({ first }) => first < to - shift),
  }
  return spliced(before, kept, { between, move: shift === 0 ? undefined : (one) => moved(one, shift) })
}

const moved = ({ kind, sort, first, last, core, plural }: Found, by: number): Found => ({
  kind,
  sort,
  first: first + by,
  last: last + by,
  core: core + by,
  plural,
})
