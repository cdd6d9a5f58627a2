import { POS } from './parts-of-speech.ts'
import { MARK } from './signs.ts'
import type { Tokens } from './tokens.ts'
import { cueAt, firstOf, isWord, lastOf, markAt, paragraphOf, quotationAt, sentenceAt, sentenceStart } from './view.ts'

const NEAR = 6
const FAR = 28
const LONGEST_SENTENCE = 160
const MOST_QUOTATIONS = 6

/** Whether a row may be the head of a cue. Words inside quotation marks report nothing: the quotation is itself reported. */
export const mayReport = (tokens: Tokens, row: number): boolean =>
  cueAt(tokens, row) > 0 && quotationAt(tokens, row) < 0 && sentenceAt(tokens, row) >= 0

/** Whether a boundary in front of a row would cut a quotation in two: nobody reports half of what stands in marks. */
function cutsQuotation(tokens: Tokens, row: number): boolean {
  const before = lastWordBefore(tokens, row) - 1
  const quotation = quotationAt(tokens, before)
  return quotation >= 0 && quotationAt(tokens, firstWordFrom(tokens, row)) === quotation
}

/** Rows at which content to the right of a cue may begin: the next words, then what follows a mark or opens a clause. */
export function rightStarts(tokens: Tokens, cue: number): readonly number[] {
  const limit = Math.min(lastOf(tokens, sentenceAt(tokens, cue)), cue + FAR)
  const starts: number[] = []
  let words = 0
  for (let row = cue + 1; row < limit; row++) {
    if (!isWord(tokens, row)) continue
    const opens = words++ < NEAR || markAt(tokens, row - 1) || opensClause(tokens, row)
    if (opens && !cutsQuotation(tokens, row)) starts.push(row)
  }
  const next = firstWordOfNextSentence(tokens, cue)
  if (next !== undefined) starts.push(next)
  return starts
}

function opensClause(tokens: Tokens, row: number): boolean {
  const pos = tokens.pos[row]
  return pos === POS.DETERMINER || pos === POS.TO || pos === POS.SUBORDINATOR || pos === POS.WH || pos === POS.SUBJECT
}

/** `He put it bluntly. “We lost.”`: a lead-in may stand in a sentence, or a paragraph, before the quotation. */
function firstWordOfNextSentence(tokens: Tokens, cue: number): number | undefined {
  const first = tokens.first[sentenceAt(tokens, cue) + 1]
  if (first === undefined || markAt(tokens, first) !== MARK.QUOTE_OPEN) return undefined
  return isWord(tokens, first + 1) ? first + 1 : undefined
}

/** Rows before which content may end that begins at `start`: clause boundaries of its sentence, ends of quotations. */
export function rightEnds(tokens: Tokens, start: number): readonly number[] {
  const limit = Math.min(lastOf(tokens, sentenceAt(tokens, start)), start + LONGEST_SENTENCE)
  const ends: number[] = []
  for (let row = start + 1; row < limit; row++)
    if (isWord(tokens, row - 1) && endsBefore(tokens, row) && !cutsQuotation(tokens, row)) ends.push(row)
  if (limit > start && isWord(tokens, limit - 1) && !cutsQuotation(tokens, limit)) ends.push(limit)
  const quoted = quotationEnds(tokens, Math.max(start, limit - 1))
  return quoted.length ? [...ends, ...quoted] : ends
}

function endsBefore(tokens: Tokens, row: number): boolean {
  if (tokens.mark[row]) return true
  const pos = tokens.pos[row] ?? 0
  return (
    pos === POS.VERB ||
    pos === POS.PAST ||
    pos === POS.ING ||
    pos === POS.ADVERB ||
    (pos >= POS.PREPOSITION && pos !== POS.NUMBER && pos !== POS.NAME && pos !== POS.POSSESSIVE) ||
    pos === POS.SUBJECT
  )
}

/** The ends of the quotation that a row stands in and of those that follow it, each opening a sentence. */
function quotationEnds(tokens: Tokens, row: number): readonly number[] {
  const ends: number[] = []
  let at = row
  if (quotationAt(tokens, at) >= 0) {
    const end = lastRowOfQuotation(tokens, at)
    const word = lastWordBefore(tokens, end + 1)
    if (sentenceAt(tokens, end) !== sentenceAt(tokens, row)) ends.push(word)
    at = end
  }
  while (ends.length < MOST_QUOTATIONS) {
    const sentence = sentenceAt(tokens, at) + 1
    const first = sentence > 0 ? tokens.first[sentence] : undefined
    if (first === undefined || markAt(tokens, first) !== MARK.QUOTE_OPEN || quotationAt(tokens, first) < 0) break
    if (paragraphOf(tokens, sentence) > paragraphOf(tokens, sentenceAt(tokens, row)) + 2) break
    at = lastRowOfQuotation(tokens, first)
    ends.push(lastWordBefore(tokens, at + 1))
  }
  return ends
}

function lastRowOfQuotation(tokens: Tokens, row: number): number {
  const quotation = quotationAt(tokens, row)
  let last = row
  while (quotationAt(tokens, last + 1) === quotation) last++
  return last
}

function lastWordBefore(tokens: Tokens, row: number): number {
  let end = row
  while (end > 0 && !isWord(tokens, end - 1)) end--
  return end
}

/** Rows before which content to the left of a cue may end. */
export function leftEnds(tokens: Tokens, cue: number): readonly number[] {
  const sentence = sentenceAt(tokens, cue)
  const floor = Math.max(firstOf(tokens, sentence), cue - LONGEST_SENTENCE)
  const ends: number[] = []
  let words = 0
  for (let row = cue; row > floor; row--) {
    if (!isWord(tokens, row - 1)) continue
    if ((words < 2 * NEAR || tokens.mark[row]) && !cutsQuotation(tokens, row)) ends.push(row)
    if (++words > FAR) break
  }
  const before = floor - 1
  if (
    before > 0 &&
    words <= NEAR &&
    quotationAt(tokens, before) >= 0 &&
    quotationAt(tokens, before) !== quotationAt(tokens, cue)
  )
    ends.push(lastWordBefore(tokens, floor))
  return ends
}

/** Rows at which content may begin that ends before `end`: sentence and clause openings, starts of quotations. */
export function leftStarts(tokens: Tokens, end: number): readonly number[] {
  const floor = Math.max(sentenceStart(tokens, end - 1), end - LONGEST_SENTENCE)
  const starts: number[] = []
  for (let row = end - 1; row >= floor; row--) {
    const begins = isWord(tokens, row) && beginsAt(tokens, row, floor)
    if (begins && !cutsQuotation(tokens, row)) starts.push(row)
  }
  const quoted = quotationStarts(tokens, floor)
  return quoted.length ? [...starts, ...quoted] : starts
}

function beginsAt(tokens: Tokens, row: number, floor: number): boolean {
  if (row === floor || tokens.mark[row - 1]) return true
  const before = tokens.pos[row - 1]
  return before === POS.CONJUNCTION || before === POS.SUBORDINATOR || opensClause(tokens, row)
}

/** The starts of the quotation that reaches back before a sentence, and of those right before it in the paragraph. */
function quotationStarts(tokens: Tokens, floor: number): readonly number[] {
  const starts: number[] = []
  let at = floor
  while (starts.length < MOST_QUOTATIONS) {
    const before = at - 1
    const inside = quotationAt(tokens, at) >= 0 && quotationAt(tokens, before) === quotationAt(tokens, at)
    const follows = quotationAt(tokens, before) >= 0 && markAt(tokens, at) === MARK.QUOTE_OPEN
    if (!inside && !follows) break
    at = firstRowOfQuotation(tokens, before)
    starts.push(firstWordFrom(tokens, at))
  }
  return starts
}

function firstRowOfQuotation(tokens: Tokens, row: number): number {
  const quotation = quotationAt(tokens, row)
  let first = row
  while (first > 0 && quotationAt(tokens, first - 1) === quotation) first--
  return first
}

function firstWordFrom(tokens: Tokens, row: number): number {
  let first = row
  while (first < tokens.size && !isWord(tokens, first)) first++
  return first
}
