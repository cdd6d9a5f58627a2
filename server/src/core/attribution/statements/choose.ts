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

const LEAST_SHAPE = 0.12
/** A second choice that is less probable than this changes no outcome, and costs as much as the first. */
const LEAST_SECOND = 0.12

/** What a statement must be worth: the least at which precision and recall balance on held-out articles. */
export const LEAST_WORTH = 0.27
const ROUNDING = 1e-6 // a sum of the same chances in another order may differ by less

interface Choice {
  readonly row: number
  readonly probability: number
}

/** Writes what speaks for a row. */
type Fill = (row: number, f: Features) => void

/**
 * The two most probable rows, the better one first; of equals the earlier. One where there is no other, or hardly. The sum
 * of all shares is kept in units of the best so far (Milakov and Gimelshein 2018), so that no list of them is made.
 */
function best(model: Model, rows: readonly number[], fill: Fill, f: Features): readonly Choice[] {
  let first = 0
  let second = 0
  let most = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  let total = 0
  for (const row of rows) {
    f.count = 0
    fill(row, f)
    const odds = score(model, f)
    if (odds > most) {
      total = total * Math.exp(most - odds) + 1
      second = first
      next = most
      first = row
      most = odds
    } else {
      total += Math.exp(odds - most)
      if (odds <= next) continue
      second = row
      next = odds
    }
  }
  if (!rows.length) return []
  const share = Math.exp(next - most) / total
  const choice = { row: first, probability: 1 / total }
  return share < LEAST_SECOND ? [choice] : [choice, { row: second, probability: share }]
}

/**
 * Every statement that a word could report, each with its probability. None where all of them together are not worth
 * enough for any: most words that now and then report speech mostly do not, and are done with here.
 */
export function proposalsOf(model: Model, tokens: Tokens, cue: number, f: Features): readonly Proposal[] {
  f.count = 0
  shapeFeatures(tokens, cue, f)
  const shapes = normalise(scoreAnswers(model, f))
  if (worthOf(shapes) < LEAST_WORTH) return NONE
  const found: Proposal[] = []
  for (const shape of SHAPES)
    if (isLikely(shapes, shape)) found.push(...spansOf({ model, tokens, cue, shape, f }, shapes[shape] ?? 0))
  return found
}

const NONE: readonly Proposal[] = []

const isLikely = (shapes: readonly number[], shape: number): boolean =>
  shape !== SHAPE.NONE && (shapes[shape] ?? 0) >= LEAST_SHAPE

/** The probability that content stands at any side of a cue where it may well stand. */
function worthOf(shapes: readonly number[]): number {
  let sum = ROUNDING
  for (const shape of SHAPES) if (isLikely(shapes, shape)) sum += shapes[shape] ?? 0
  return sum
}

/** A cue whose content has a shape. */
interface Case {
  readonly model: Model
  readonly tokens: Tokens
  readonly cue: number
  readonly shape: number
  readonly f: Features
}

/** The proposals of one shape. `probability` is that of the shape. */
function spansOf(at: Case, probability: number): readonly Proposal[] {
  const { cue, shape } = at
  if (shape === SHAPE.RIGHT) return rightSpans(at, probability)
  const left = leftSpans(at, probability)
  const [likeliest] = left
  if (shape === SHAPE.LEFT || !likeliest) return left
  return endsOf(at, cue + 1).map((end) => ({
    ...likeliest,
    last: end.row,
    probability: likeliest.probability * end.probability,
  }))
}

function rightSpans(at: Case, probability: number): readonly Proposal[] {
  const { model, tokens, cue, shape, f } = at
  const found: Proposal[] = []
  const starts = best(model, rightStarts(tokens, cue), (row, into) => rightStartFeatures(tokens, cue, row, into), f)
  for (const start of starts)
    for (const end of endsOf(at, start.row)) {
      const chance = probability * start.probability * end.probability
      found.push({ cue, first: start.row, last: end.row, shape, leftEnd: end.row, probability: chance })
    }
  return found
}

/** Where content may end that begins at `start` and goes on to the right of the cue. */
function endsOf({ model, tokens, cue, shape, f }: Case, start: number): readonly Choice[] {
  const fill: Fill = (end, into) => rightEndFeatures(tokens, { cue, start, end, shape }, into)
  return best(model, rightEnds(tokens, start), fill, f)
}

function leftSpans({ model, tokens, cue, shape, f }: Case, probability: number): readonly Proposal[] {
  const found: Proposal[] = []
  const fill: Fill = (end, into) => leftEndFeatures(tokens, { cue, end, shape }, into)
  for (const { row: end, probability: share } of best(model, leftEnds(tokens, cue), fill, f)) {
    const fillStart: Fill = (start, into) => leftStartFeatures(tokens, { cue, start, end, shape }, into)
    for (const start of best(model, leftStarts(tokens, end), fillStart, f)) {
      const chance = probability * share * start.probability
      found.push({ cue, first: start.row, last: end, shape, leftEnd: end, probability: chance })
    }
  }
  return found
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
