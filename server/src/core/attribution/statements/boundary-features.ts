import { hashOf } from '../../text/form-numbers.ts'
import { add, bucket, type Features } from './features.ts'
import { MARK, type Tokens } from './tokens.ts'
import {
  cueAt,
  firstOf,
  formAt,
  kindAt,
  lastOf,
  markAt,
  quotationAt,
  sentenceAt,
  strongestBetween,
  totalBetween,
  wordsBetween,
} from './view.ts'

/** How far an interval reaches in words, verbs and marks. */
interface Tally {
  readonly words: number
  readonly verbs: number
  readonly commas: number
  readonly depth: number
  readonly strongest: number
}

function tally(tokens: Tokens, first: number, last: number): Tally {
  const { totals } = tokens
  return {
    words: totalBetween(totals.words, first, last),
    verbs: totalBetween(totals.verbs, first, last),
    commas: totalBetween(totals.commas, first, last),
    depth: totalBetween(totals.depth, first, last),
    strongest: strongestBetween(tokens, first, last),
  }
}

const THAT_REACH = 8
/** What speaks for content of a cue on its left beginning at `start`. */
export function rightStartFeatures(tokens: Tokens, cue: number, start: number, f: Features): void {
  const n = 100
  const verb = formAt(tokens, cue)
  const here = formAt(tokens, start)
  const kind = kindAt(tokens, start)
  const before = kindAt(tokens, start - 1)
  const between = tally(tokens, cue + 1, start)
  const away = bucket(between.words)
  const strength = cueAt(tokens, cue)
  add(f, n, away, strength)
  add(f, n + 1, verb, away)
  add(f, n + 2, here, Math.min(away, 3))
  add(f, n + 3, verb, here)
  add(f, n + 4, verb, kind)
  add(f, n + 5, kind, before, Math.min(away, 3))
  add(f, n + 6, formAt(tokens, start - 1), here)
  add(f, n + 7, formAt(tokens, start - 1), kind, away === 0 ? 1 : 0)
  add(f, n + 8, kind, kindAt(tokens, start + 1), before)
  add(f, n + 9, between.verbs, between.commas, away)
  add(f, n + 10, between.depth, between.strongest)
  add(f, n + 11, formAt(tokens, cue + 1), away, kind)
  add(f, n + 12, kindAt(tokens, cue + 1), away, kind)
  add(f, n + 13, between.words < 5 ? sequence(tokens, cue + 1, start) : 0)
  add(f, n + 14, between.words < 4 ? sequence(tokens, cue + 1, start) : 0, here)
  add(f, n + 15, formAt(tokens, start + 1), here)
  add(f, n + 16, verb, markAt(tokens, start - 1), between.commas)
  add(f, n + 17, quoteState(tokens, cue, start), away)
  add(f, n + 18, laterOpener(tokens, start), away, kind)
  add(f, n + 19, laterOpener(tokens, start), verb)
  add(f, n + 20, formAt(tokens, cue - 1), away, kind)
  add(f, n + 21, sentenceAt(tokens, cue) === sentenceAt(tokens, start) ? 1 : 0, markAt(tokens, start - 1))
  add(f, n + 22, wordsBetween(tokens, start, lastOf(tokens, sentenceAt(tokens, start))) > 3 ? 1 : 0, away)
}

/** The kinds of the rows of a short interval as one number. */
function sequence(tokens: Tokens, first: number, last: number): number {
  let value = 7
  for (let row = first; row < last; row++) value = Math.imul(value, 61) + kindAt(tokens, row)
  return value
}

/** Whether the row stands in the same quotation as the cue, opens one, or stands in another. */
function quoteState(tokens: Tokens, cue: number, row: number): number {
  const there = quotationAt(tokens, row)
  if (there === quotationAt(tokens, cue)) return there < 0 ? 0 : 1
  if (there < 0) return 2
  return quotationAt(tokens, row - 1) === there && markAt(tokens, row - 1) === MARK.WORD ? 3 : 4
}

/** What else near to the right could open the content: 1 `that` and its like, 2 a quotation, 3 both. */
function laterOpener(tokens: Tokens, start: number): number {
  const limit = Math.min(lastOf(tokens, sentenceAt(tokens, start)), start + THAT_REACH)
  let found = 0
  for (let row = start + 1; row < limit; row++) {
    if (markAt(tokens, row) === MARK.QUOTE_OPEN) found |= 2
    const pos = tokens.pos[row] ?? 0
    if (markAt(tokens, row) === MARK.WORD && (pos === 13 || pos === 19 || formAt(tokens, row) === THAT)) found |= 1
  }
  return found
}

const THAT = hashOf('that')

/** What speaks for content that begins at `start` ending before `end`. */
export function rightEndFeatures(
  tokens: Tokens,
  at: { cue: number; start: number; end: number; shape: number },
  f: Features,
): void {
  const { cue, start, end, shape } = at
  const n = 200 + 100 * (shape === 3 ? 1 : 0)
  const verb = formAt(tokens, cue)
  const sentence = sentenceAt(tokens, start)
  const limit = lastOf(tokens, sentenceAt(tokens, end - 1))
  const here = kindAt(tokens, end)
  const word = formAt(tokens, end)
  const next = kindAt(tokens, end + 1)
  const content = tally(tokens, start, end)
  const rest = tally(tokens, end, limit)
  const closes = rest.words === 0 ? 1 : 0
  const length = bucket(content.words)
  const opener = formAt(tokens, start)
  const quote = endQuoteState(tokens, start, end)
  add(f, n, here, closes)
  add(f, n + 1, word, closes)
  add(f, n + 2, here, next)
  add(f, n + 3, word, next)
  add(f, n + 4, word, formAt(tokens, end + 1))
  add(f, n + 5, here, formAt(tokens, end + 1), closes)
  add(f, n + 6, here, length, closes)
  add(f, n + 7, verb, here, closes)
  add(f, n + 8, opener, here, closes)
  add(f, n + 9, verb, closes, length > 5 ? 1 : 0)
  add(f, n + 10, kindAt(tokens, end - 1), here, next)
  add(f, n + 11, formAt(tokens, end - 1), here)
  add(f, n + 12, content.depth, here)
  add(f, n + 13, content.commas, here, closes)
  add(f, n + 14, Math.min(content.verbs, 3), here, next)
  add(f, n + 15, bucket(rest.verbs), bucket(rest.words), here)
  add(f, n + 16, rest.strongest, here, next)
  add(f, n + 17, quote, closes, here)
  add(f, n + 18, quote, length, closes)
  add(f, n + 19, sentenceAt(tokens, end - 1) - sentence, quote)
  add(f, n + 20, kindAt(tokens, start), here, Math.min(content.verbs, 2))
  add(f, n + 21, nextStrong(tokens, end, limit), here, next)
  add(f, n + 22, kindAt(tokens, end + 2), next, here)
  add(f, n + 23, rest.commas, closes, here)
  add(f, n + 24, Math.min(content.verbs, 2), closes, cueAt(tokens, cue))
  add(f, n + 25, opener, Math.min(content.verbs, 2), here)
  add(f, n + 26, verb, opener, closes)
  add(f, n + 27, start - cue > 1 ? 1 : 0, here, closes)
  add(f, n + 28, word, Math.min(content.verbs, 2), Math.min(rest.verbs, 2))
  add(f, n + 29, quotationAt(tokens, cue) >= 0 ? 1 : 0, quote, here)
}

/** How the end of a content lies to quotation marks: 0 none near, 1 inside one it did not open, 2 at the end of one, 3 cuts one. */
function endQuoteState(tokens: Tokens, start: number, end: number): number {
  const last = quotationAt(tokens, end - 1)
  const after = quotationAt(tokens, end)
  const from = quotationAt(tokens, start)
  if (last < 0) return 0
  const atEnd =
    after !== last ||
    tokens.mark[end] === MARK.QUOTE_CLOSE ||
    (tokens.mark[end + 1] === MARK.QUOTE_CLOSE && tokens.mark[end] !== MARK.WORD)
  if (atEnd) return last === from ? 2 : 3
  return last === from ? 4 : 5
}

const STRONG = 6

/** How many words lie before the next strong cue of the sentence, at most six. */
function nextStrong(tokens: Tokens, from: number, limit: number): number {
  for (let row = from, words = 0; row < limit && words < 6; row++) {
    if (cueAt(tokens, row) >= STRONG) return words
    if (markAt(tokens, row) === MARK.WORD) words++
  }
  return 6
}

/** What speaks for content to the left of a cue ending before `end`. */
export function leftEndFeatures(tokens: Tokens, at: { cue: number; end: number; shape: number }, f: Features): void {
  const { cue, end, shape } = at
  const n = 400 + 100 * (shape === 3 ? 1 : 0)
  const verb = formAt(tokens, cue)
  const here = kindAt(tokens, end)
  const next = kindAt(tokens, end + 1)
  const between = tally(tokens, end, cue)
  const away = bucket(between.words)
  add(f, n, here, away)
  add(f, n + 1, here, next)
  add(f, n + 2, verb, away)
  add(f, n + 3, verb, here)
  add(f, n + 4, between.words < 6 ? sequence(tokens, end, cue) : 0)
  add(f, n + 5, between.commas, here)
  add(f, n + 6, between.verbs, here, away)
  add(f, n + 7, formAt(tokens, end), formAt(tokens, end + 1))
  add(f, n + 8, kindAt(tokens, end - 1), here, next)
  add(f, n + 9, endQuoteState(tokens, end - 1, end), here)
  add(f, n + 10, endQuoteState(tokens, end - 1, end), away)
  add(f, n + 11, between.depth, here)
  add(f, n + 12, formAt(tokens, end), next, kindAt(tokens, cue - 1))
  add(f, n + 13, between.strongest, here)
  add(f, n + 14, formAt(tokens, cue + 1), away)
  add(f, n + 15, sentenceAt(tokens, end - 1) === sentenceAt(tokens, cue) ? 1 : 0, away)
  add(f, n + 16, formAt(tokens, end), away)
  add(f, n + 17, formAt(tokens, cue - 1), away, here)
}

/** What speaks for content that ends before `end` beginning at `start`. */
export function leftStartFeatures(
  tokens: Tokens,
  at: { cue: number; start: number; end: number; shape: number },
  f: Features,
): void {
  const { cue, start, end, shape } = at
  const n = 600 + 100 * (shape === 3 ? 1 : 0)
  const first = firstOf(tokens, sentenceAt(tokens, start))
  const opens = wordsBetween(tokens, first, start) === 0 ? 1 : 0
  const before = kindAt(tokens, start - 1)
  const kind = kindAt(tokens, start)
  const content = tally(tokens, start, end)
  const rest = tally(tokens, first, start)
  const length = bucket(content.words)
  const quote = startQuoteState(tokens, start, end)
  add(f, n, opens, before)
  add(f, n + 1, opens, formAt(tokens, start))
  add(f, n + 2, formAt(tokens, start - 1), opens)
  add(f, n + 3, kind, before, opens)
  add(f, n + 4, quote, opens)
  add(f, n + 5, quote, before, Math.min(content.verbs, 2))
  add(f, n + 6, length, opens, before)
  add(f, n + 7, Math.min(content.verbs, 2), opens, before)
  add(f, n + 8, bucket(rest.words), before, Math.min(rest.verbs, 2))
  add(f, n + 9, rest.strongest, opens, before)
  add(f, n + 10, formAt(tokens, start - 1), formAt(tokens, start))
  add(f, n + 11, content.commas, opens)
  add(f, n + 12, content.depth, opens)
  add(f, n + 13, formAt(tokens, cue), opens, before)
  add(f, n + 14, sentenceAt(tokens, end - 1) - sentenceAt(tokens, start), quote)
  add(f, n + 15, content.strongest, opens)
  add(f, n + 16, formAt(tokens, first), opens)
  add(f, n + 17, kindAt(tokens, start + 1), kind, opens)
  add(f, n + 18, kindAt(tokens, end), opens, quote)
}

function startQuoteState(tokens: Tokens, start: number, end: number): number {
  const from = quotationAt(tokens, start)
  const last = quotationAt(tokens, end - 1)
  if (from < 0) return last < 0 ? 0 : 1
  const atStart = quotationAt(tokens, start - 1) !== from || markAt(tokens, start - 1) === MARK.QUOTE_OPEN
  if (atStart) return last === from ? 2 : 3
  return last === from ? 4 : 5
}
