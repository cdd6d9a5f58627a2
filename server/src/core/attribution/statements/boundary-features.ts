import { hashOf } from '../../text/form-numbers.ts'
import { add, bucket, type Features } from './features.ts'
import { POS } from './parts-of-speech.ts'
import { SHAPE } from './shape-features.ts'
import { MARK } from './signs.ts'
import type { Tokens } from './tokens.ts'
import {
  cueAt,
  formAt,
  kindAt,
  lastOf,
  markAt,
  quotationAt,
  sentenceAt,
  sentenceStart,
  strongestFrom,
  totalBetween,
  wordsBetween,
} from './view.ts'

/** Where content lies to its cue: the rows that are known, and the shape of it all. */
export interface Place {
  readonly cue: number
  readonly start: number
  readonly end: number
  readonly shape: number
}

/** What speaks for content of a cue on its left beginning at `start`. */
export function rightStartFeatures(tokens: Tokens, cue: number, start: number, f: Features): void {
  const n = 100
  const verb = formAt(tokens, cue)
  const here = formAt(tokens, start)
  const previous = formAt(tokens, start - 1)
  const kind = kindAt(tokens, start)
  const before = kindAt(tokens, start - 1)
  const away = bucket(wordsBetween(tokens, cue + 1, start))
  add(f, n, away, cueAt(tokens, cue))
  add(f, n + 1, verb, away)
  add(f, n + 2, here, Math.min(away, 3))
  add(f, n + 3, verb, here)
  add(f, n + 4, kind, before, Math.min(away, 3))
  add(f, n + 5, previous, here)
  add(f, n + 6, previous, kind, away === 0 ? 1 : 0)
  add(f, n + 7, kind, kindAt(tokens, start + 1), before)
  add(f, n + 8, formAt(tokens, cue + 1), away, kind)
  add(f, n + 9, verb, markAt(tokens, start - 1), totalBetween(tokens.totals.commas, cue + 1, start))
  add(f, n + 10, laterOpener(tokens, start), away, kind)
}

const THAT = hashOf('that')
const THAT_REACH = 8

/** What else near to the right could open the content: 1 `that` and its like, 2 a quotation, 3 both. */
function laterOpener(tokens: Tokens, start: number): number {
  const limit = Math.min(lastOf(tokens, sentenceAt(tokens, start)), start + THAT_REACH)
  let found = 0
  for (let row = start + 1; row < limit; row++) {
    const mark = tokens.mark[row] ?? 0
    if (mark === MARK.QUOTE_OPEN) found |= 2
    const pos = tokens.pos[row] ?? 0
    if (mark === MARK.WORD && (pos === POS.SUBORDINATOR || pos === POS.WH || tokens.form[row] === THAT)) found |= 1
  }
  return found
}

/** What speaks for content that begins at `start` ending before `end`. */
export function rightEndFeatures(tokens: Tokens, { cue, start, end, shape }: Place, f: Features): void {
  const n = shape === SHAPE.AROUND ? 300 : 200
  const verb = formAt(tokens, cue)
  const limit = lastOf(tokens, sentenceAt(tokens, end - 1))
  const here = kindAt(tokens, end)
  const word = formAt(tokens, end)
  const next = kindAt(tokens, end + 1)
  const { words, verbs, commas } = tokens.totals
  const length = bucket(totalBetween(words, start, end))
  const verbsInside = Math.min(totalBetween(verbs, start, end), 2)
  const verbsBehind = Math.min(totalBetween(verbs, end, limit), 2)
  const closes = totalBetween(words, end, limit) === 0 ? 1 : 0
  const quote = endQuoteState(tokens, start, end)
  add(f, n, here, length, closes)
  add(f, n + 1, wordsBeforeStrong(tokens, end, limit), here, next)
  add(f, n + 2, verb, closes, length > 5 ? 1 : 0)
  add(f, n + 3, word, next)
  add(f, n + 4, totalBetween(commas, start, end), here, closes)
  add(f, n + 5, kindAt(tokens, start), here, verbsInside)
  add(f, n + 6, kindAt(tokens, end + 2), next, here)
  add(f, n + 7, strongestFrom(tokens, end, limit), here, next)
  add(f, n + 8, Math.max(NOWHERE, sentenceAt(tokens, end - 1) - sentenceAt(tokens, start)), quote)
  add(f, n + 9, formAt(tokens, end - 1), here)
  add(f, n + 10, word, verbsInside, verbsBehind)
  add(f, n + 11, word, formAt(tokens, end + 1))
  add(f, n + 12, verbsInside, closes, cueAt(tokens, cue))
}

const NOWHERE = -1 // sentences on: an end that stands in none, as in the label of a turn

/** How the end of a content lies to quotation marks: 0 none near, 1 inside one it did not open, 2 at the end of one, 3 cuts one. */
function endQuoteState(tokens: Tokens, start: number, end: number): number {
  const last = quotationAt(tokens, end - 1)
  if (last < 0) return 0
  const from = quotationAt(tokens, start)
  const atEnd =
    quotationAt(tokens, end) !== last ||
    markAt(tokens, end) === MARK.QUOTE_CLOSE ||
    (markAt(tokens, end + 1) === MARK.QUOTE_CLOSE && markAt(tokens, end) !== MARK.WORD)
  if (atEnd) return last === from ? 2 : 3
  return last === from ? 4 : 5
}

const FARTHEST_STRONG = 6

/** How many words lie before the next strong cue of a stretch, at most six. */
function wordsBeforeStrong(tokens: Tokens, from: number, limit: number): number {
  const strong = from < limit ? (tokens.strong[from] ?? limit) : limit
  return strong < limit ? Math.min(wordsBetween(tokens, from, strong), FARTHEST_STRONG) : FARTHEST_STRONG
}

/** What speaks for content to the left of a cue ending before `end`. */
export function leftEndFeatures(tokens: Tokens, { cue, end, shape }: Omit<Place, 'start'>, f: Features): void {
  const n = shape === SHAPE.AROUND ? 500 : 400
  const verb = formAt(tokens, cue)
  const here = kindAt(tokens, end)
  const next = kindAt(tokens, end + 1)
  const away = bucket(wordsBetween(tokens, end, cue))
  add(f, n, here, away)
  add(f, n + 1, verb, away)
  add(f, n + 2, verb, here)
  add(f, n + 3, totalBetween(tokens.totals.commas, end, cue), here)
  add(f, n + 4, formAt(tokens, end), formAt(tokens, end + 1))
  add(f, n + 5, kindAt(tokens, end - 1), here, next)
  add(f, n + 6, endQuoteState(tokens, end - 1, end), away)
  add(f, n + 7, formAt(tokens, cue + 1), away)
  add(f, n + 8, formAt(tokens, end), away)
  add(f, n + 9, formAt(tokens, cue - 1), away, here)
}

/** What speaks for content that ends before `end` beginning at `start`. */
export function leftStartFeatures(tokens: Tokens, { cue, start, end, shape }: Place, f: Features): void {
  const n = shape === SHAPE.AROUND ? 700 : 600
  const first = sentenceStart(tokens, start)
  const { words, verbs, commas } = tokens.totals
  const opens = totalBetween(words, first, start) === 0 ? 1 : 0
  const here = formAt(tokens, start)
  const previous = formAt(tokens, start - 1)
  const before = kindAt(tokens, start - 1)
  const length = bucket(totalBetween(words, start, end))
  add(f, n, opens, before)
  add(f, n + 1, opens, here)
  add(f, n + 2, previous, opens)
  add(f, n + 3, kindAt(tokens, start), before, opens)
  add(f, n + 4, length, opens, before)
  add(f, n + 5, bucket(totalBetween(words, first, start)), before, Math.min(totalBetween(verbs, first, start), 2))
  add(f, n + 6, totalBetween(commas, start, end), opens)
  add(f, n + 7, formAt(tokens, cue), opens, before)
  add(f, n + 8, formAt(tokens, first), opens)
  add(f, n + 9, previous, here)
  add(f, n + 10, kindAt(tokens, end), opens, startQuoteState(tokens, start, end))
}

/** How the beginning of a content lies to quotation marks, as `endQuoteState` tells of its end. */
function startQuoteState(tokens: Tokens, start: number, end: number): number {
  const from = quotationAt(tokens, start)
  const last = quotationAt(tokens, end - 1)
  if (from < 0) return last < 0 ? 0 : 1
  const atStart = quotationAt(tokens, start - 1) !== from || markAt(tokens, start - 1) === MARK.QUOTE_OPEN
  if (atStart) return last === from ? 2 : 3
  return last === from ? 4 : 5
}
