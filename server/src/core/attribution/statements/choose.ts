import { leftEndFeatures, leftStartFeatures, rightEndFeatures, rightStartFeatures } from './boundary-features.ts'
import { leftEnds, leftStarts, rightEnds, rightStarts } from './candidates.ts'
import type { Features } from './features.ts'
import { type Model, normalise, score, scoreAnswers } from './model.ts'
import { SHAPE, SHAPES, shapeFeatures } from './shape-features.ts'
import { type Around, NOBODY, sourceFeatures, sourceRows } from './source.ts'
import type { Tokens } from './tokens.ts'

/** A possible statement: the head of its cue, the rows of its content, and how probable it is. */
export interface Proposal {
  readonly cue: number
  readonly first: number
  readonly last: number
  readonly shape: number
  /** Where the part of the content on the left of the cue ends. */
  readonly leftEnd: number
  readonly probability: number
}

const LEAST_SHAPE = 0.08
/** A second choice that is less probable than this changes no outcome, and costs as much as the first. */
const LEAST_SECOND = 0.08

/** What a statement must be worth: the least at which precision and recall balance on held-out articles. */
export const LEAST_WORTH = 0.25
const ROUNDING = 1e-6 // a sum of the same chances in another order may differ by less

/** The probability of each shape for a row. */
function shapeProbabilities(model: Model, tokens: Tokens, cue: number, f: Features): number[] {
  f.count = 0
  shapeFeatures(tokens, cue, f)
  return normalise(scoreAnswers(model, f))
}

interface Choice {
  readonly row: number
  readonly probability: number
}

/** The two most probable rows, the better one first; of equals the earlier. One where there is no other, or hardly. */
function best(
  model: Model,
  rows: readonly number[],
  fill: (row: number, f: Features) => void,
  f: Features,
): readonly Choice[] {
  if (!rows.length) return []
  const odds: number[] = []
  for (const row of rows) {
    f.count = 0
    fill(row, f)
    odds.push(score(model, f))
  }
  normalise(odds)
  const first = most(odds, -1)
  const second = most(odds, first)
  const choose = (i: number): Choice => ({ row: rows[i] ?? 0, probability: odds[i] ?? 0 })
  return (odds[second] ?? 0) < LEAST_SECOND ? [choose(first)] : [choose(first), choose(second)]
}

/** The place of the highest of the odds but for one place; -1 where there is no other. */
function most(odds: readonly number[], but: number): number {
  let place = -1
  for (let i = 0; i < odds.length; i++) if (i !== but && (place < 0 || (odds[i] ?? 0) > (odds[place] ?? 0))) place = i
  return place
}

/**
 * Every statement that a word could report, each with its probability. None where all of them together are not worth
 * enough for any: most words that now and then report speech mostly do not, and are done with here.
 */
export function proposalsOf(model: Model, tokens: Tokens, cue: number, f: Features): readonly Proposal[] {
  const found: Proposal[] = []
  const shapes = shapeProbabilities(model, tokens, cue, f)
  const likely = SHAPES.filter((shape) => shape !== SHAPE.NONE && (shapes[shape] ?? 0) >= LEAST_SHAPE)
  if (likely.reduce((sum, shape) => sum + (shapes[shape] ?? 0), ROUNDING) < LEAST_WORTH) return found
  for (const shape of likely) {
    const probability = shapes[shape] ?? 0
    for (const { first, last, leftEnd, probability: share } of spansOf(model, tokens, { cue, shape }, f))
      found.push({ cue, first, last, shape, leftEnd, probability: probability * share })
  }
  return found
}

interface Span {
  readonly first: number
  readonly last: number
  readonly leftEnd: number
  readonly probability: number
}

function spansOf(model: Model, tokens: Tokens, at: { cue: number; shape: number }, f: Features): readonly Span[] {
  const { cue, shape } = at
  const endsFrom = (start: number, floor: number) =>
    best(
      model,
      rightEnds(tokens, start, floor),
      (end, into) => rightEndFeatures(tokens, { cue, start, end, shape }, into),
      f,
    )
  if (shape === SHAPE.RIGHT)
    return best(model, rightStarts(tokens, cue), (row, into) => rightStartFeatures(tokens, cue, row, into), f).flatMap(
      (start) =>
        endsFrom(start.row, start.row).map((end) => ({
          first: start.row,
          last: end.row,
          leftEnd: end.row,
          probability: start.probability * end.probability,
        })),
    )
  const left = best(
    model,
    leftEnds(tokens, cue),
    (end, into) => leftEndFeatures(tokens, { cue, end, shape }, into),
    f,
  ).flatMap((end) =>
    best(
      model,
      leftStarts(tokens, end.row),
      (start, into) => leftStartFeatures(tokens, { cue, start, end: end.row, shape }, into),
      f,
    ).map((start) => ({
      first: start.row,
      last: end.row,
      leftEnd: end.row,
      probability: end.probability * start.probability,
    })),
  )
  if (shape === SHAPE.LEFT) return left
  return left.slice(0, 1).flatMap(({ first, leftEnd, probability }) =>
    endsFrom(cue + 1, cue + 1).map((end) => ({
      first,
      last: end.row,
      leftEnd,
      probability: probability * end.probability,
    })),
  )
}

/** The head of the words that name who said a statement, or `NOBODY`. */
export function chooseSource(
  model: Model,
  tokens: Tokens,
  around: Around,
  f: Features,
): { readonly row: number; readonly probability: number } {
  const [first] = best(model, sourceRows(tokens, around), (row, into) => sourceFeatures(tokens, around, row, into), f)
  return first ?? { row: NOBODY, probability: 0 }
}
