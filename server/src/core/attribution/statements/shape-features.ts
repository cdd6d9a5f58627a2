import { hashOf } from '../../text/form-numbers.ts'
import { add, bucket, type Features } from './features.ts'
import { MARK, type Tokens } from './tokens.ts'
import {
  cueAt,
  firstOf,
  formAt,
  isVerb,
  kindAt,
  lastOf,
  markAt,
  paragraphOf,
  quotationAt,
  sentenceAt,
  wordsBetween,
} from './view.ts'

/** On which side of its cue a content stands: none (no cue after all), to the right, to the left, around it. */
export const SHAPE = { NONE: 0, RIGHT: 1, LEFT: 2, AROUND: 3 } as const
export const SHAPES = [SHAPE.NONE, SHAPE.RIGHT, SHAPE.LEFT, SHAPE.AROUND] as const

/** What speaks for a row being the head of a cue, and for the side of its content. */
export function shapeFeatures(tokens: Tokens, cue: number, f: Features): void {
  neighbours(tokens, cue, f)
  surroundings(tokens, cue, f)
}

function neighbours(tokens: Tokens, cue: number, f: Features): void {
  const verb = formAt(tokens, cue)
  const strength = cueAt(tokens, cue)
  const form = (step: number) => formAt(tokens, cue + step)
  const kind = (step: number) => kindAt(tokens, cue + step)
  add(f, 0, strength)
  add(f, 1, verb)
  add(f, 2, verb, form(1))
  add(f, 3, verb, form(-1))
  add(f, 4, verb, kind(1))
  add(f, 5, verb, kind(-1))
  add(f, 6, form(1), strength)
  add(f, 7, form(-1), strength)
  add(f, 8, kind(-1), kind(1), strength)
  add(f, 9, kind(-2), kind(-1), kind(0))
  add(f, 10, kind(1), kind(2), kind(0))
  add(f, 11, form(1), form(2))
  add(f, 12, form(-2), form(-1))
  add(f, 13, form(1), kind(0))
  add(f, 14, form(-1), kind(0))
  add(f, 15, kind(-1), kind(0), kind(1))
  add(f, 16, verb, kind(-1), kind(1))
  add(f, 17, kind(-3) * 64 + kind(-2), kind(-1), kind(0))
  add(f, 18, form(-1), form(1), kind(0))
  add(f, 19, form(2), kind(1), kind(0))
  add(f, 20, kind(1) * 64 + kind(2), kind(3), kind(0))
  add(f, 21, form(-2), kind(-1), kind(0))
  add(f, 22, verb, form(-1), form(1))
  add(f, 23, verb, form(1), form(2))
}

function surroundings(tokens: Tokens, cue: number, f: Features): void {
  const sentence = sentenceAt(tokens, cue)
  const first = firstOf(tokens, sentence)
  const last = lastOf(tokens, sentence)
  const strength = cueAt(tokens, cue)
  const verb = formAt(tokens, cue)
  const left = look(tokens, cue, -1)
  const right = look(tokens, cue, 1)
  const inside = quotationAt(tokens, cue) >= 0 ? 1 : 0
  const opens = markAt(tokens, first) === MARK.QUOTE_OPEN ? 1 : 0
  const nextOpens = opensQuotation(tokens, sentence + 1)
    ? paragraphOf(tokens, sentence + 1) === paragraphOf(tokens, sentence)
      ? 1
      : 2
    : 0
  const fromStart = bucket(wordsBetween(tokens, first, cue))
  const toEnd = bucket(wordsBetween(tokens, cue + 1, last))
  add(f, 40, left.quote, left.comma, strength)
  add(f, 41, right.quote, right.comma, strength)
  add(f, 42, inside, strength)
  add(f, 43, left.strongest, right.strongest, strength)
  add(f, 44, opens, left.quote, strength)
  add(f, 45, fromStart, toEnd, strength)
  add(f, 46, left.comma, toEnd, strength)
  add(f, 47, left.verbs, right.verbs, strength)
  add(f, 48, left.verbs, left.comma, kindAt(tokens, cue - 1))
  add(f, 49, nextOpens, strength, toEnd)
  add(f, 50, verb, left.quote, left.comma)
  add(f, 51, verb, right.quote)
  add(f, 52, verb, toEnd)
  add(f, 53, verb, inside)
  add(f, 54, formAt(tokens, first), strength, fromStart)
  add(f, 55, left.strongest, left.comma, strength)
  add(f, 56, right.that, strength, kindAt(tokens, cue + 1))
  add(f, 57, verb, right.that)
  add(f, 58, left.that, strength, left.verbs)
  add(f, 59, nextOpens, left.quote, toEnd)
  add(f, 60, right.strongest, right.that, strength)
  add(f, 61, toEnd, strength, kindAt(tokens, cue + 1))
  add(f, 62, left.quote, toEnd, nextOpens)
  add(f, 63, opensQuotation(tokens, sentence) ? 1 : 0, quotationAt(tokens, first - 1) >= 0 ? 1 : 0, fromStart)
}

const opensQuotation = (tokens: Tokens, sentence: number): boolean =>
  markAt(tokens, tokens.first[sentence] ?? -1) === MARK.QUOTE_OPEN

interface Look {
  quote: number
  comma: number
  strongest: number
  verbs: number
  that: number
}

const NOWHERE = 15
const SUBORDINATOR = 13
const WH = 19

/** What lies between a cue and one end of its sentence: distances to the nearest mark, verbs, other cues. */
function look(tokens: Tokens, cue: number, step: -1 | 1): Look {
  const sentence = sentenceAt(tokens, cue)
  const first = firstOf(tokens, sentence)
  const last = lastOf(tokens, sentence)
  const seen = { quote: NOWHERE, comma: NOWHERE, strongest: 0, verbs: 0, that: 0 }
  let words = 0
  for (let row = cue + step; row >= first && row < last && words < 40; row += step) {
    const mark = markAt(tokens, row)
    if ((mark === MARK.QUOTE_OPEN || mark === MARK.QUOTE_CLOSE) && seen.quote === NOWHERE) seen.quote = bucket(words)
    else if (mark === MARK.COMMA && seen.comma === NOWHERE) seen.comma = bucket(words)
    if (mark) continue
    words++
    if (isVerb(tokens, row) && seen.verbs < 3) seen.verbs++
    if (seen.strongest < cueAt(tokens, row)) seen.strongest = cueAt(tokens, row)
    const pos = tokens.pos[row]
    if (!seen.that && (pos === SUBORDINATOR || pos === WH || formAt(tokens, row) === THAT))
      seen.that = 1 + Math.min(words, 3)
  }
  return seen
}

const THAT = hashOf('that')
