import { hashOf } from '../../text/form-numbers.ts'
import { add, bucket, type Features } from './features.ts'
import { POS } from './parts-of-speech.ts'
import { MARK } from './signs.ts'
import type { Tokens } from './tokens.ts'
import { cueAt, firstOf, formAt, kindAt, lastOf, markAt, paragraphOf, sentenceAt, whoAt, wordsBetween } from './view.ts'

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
  const kind = kindAt(tokens, cue)
  const before = kindAt(tokens, cue - 1)
  const next = kindAt(tokens, cue + 1)
  const formBefore = formAt(tokens, cue - 1)
  const formNext = formAt(tokens, cue + 1)
  add(f, 0, verb, next)
  add(f, 1, verb, before)
  add(f, 2, kindAt(tokens, cue - 2), before, kind)
  add(f, 3, next, kindAt(tokens, cue + 2), kind)
  add(f, 4, formNext, kind)
  add(f, 5, formBefore, kind)
  add(f, 6, verb, formNext)
  add(f, 7, verb, formBefore)
  add(f, 8, formNext, formAt(tokens, cue + 2))
  add(f, 9, formAt(tokens, cue - 2), formBefore)
  add(f, 10, formBefore, cueAt(tokens, cue))
  add(f, 11, formBefore, formNext, kind)
  const subject = whoBefore(tokens, cue)
  const object = whoAt(tokens, cue + 1)
  add(f, 12, subject, object, cueAt(tokens, cue))
  add(f, 13, subject, verb)
  add(f, 14, subject, kind, next)
}

const MOST_SKIPPED = 3

/** What sort of mention stands before a cue, behind adverbs and auxiliaries: a person in “she has often said”. */
function whoBefore(tokens: Tokens, cue: number): number {
  let row = cue - 1
  while (row >= cue - MOST_SKIPPED && isBesideVerb(kindAt(tokens, row))) row--
  return whoAt(tokens, row)
}

const isBesideVerb = (kind: number): boolean => kind === POS.ADVERB || kind === POS.AUXILIARY

function surroundings(tokens: Tokens, cue: number, f: Features): void {
  const sentence = sentenceAt(tokens, cue)
  const first = firstOf(tokens, sentence)
  const strength = cueAt(tokens, cue)
  const verb = formAt(tokens, cue)
  const left = look(tokens, cue, -1)
  const right = look(tokens, cue, 1)
  const opens = opensQuotation(tokens, sentence) ? 1 : 0
  const nextOpens = opensNext(tokens, sentence)
  const fromStart = bucket(wordsBetween(tokens, first, cue))
  const toEnd = bucket(wordsBetween(tokens, cue + 1, lastOf(tokens, sentence)))
  add(f, 40, left.strongest, right.strongest, strength)
  add(f, 41, opens, left.quote, strength)
  add(f, 42, left.verbs, left.comma, kindAt(tokens, cue - 1))
  add(f, 43, nextOpens, strength, toEnd)
  add(f, 44, verb, right.quote)
  add(f, 45, left.strongest, left.comma, strength)
  add(f, 46, right.that, strength, kindAt(tokens, cue + 1))
  add(f, 47, nextOpens, left.quote, toEnd)
  add(f, 49, verb, left.quote, left.comma)
  add(f, 50, right.quote, right.comma, strength)
  add(f, 48, fromStart, toEnd, strength)
  add(f, 51, verb, fromStart)
  add(f, 52, verb, right.that)
}

/** Whether a quotation opens the sentence after one: 1 in the same paragraph, 2 in the next. */
function opensNext(tokens: Tokens, sentence: number): number {
  if (!opensQuotation(tokens, sentence + 1)) return 0
  return paragraphOf(tokens, sentence + 1) === paragraphOf(tokens, sentence) ? 1 : 2
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
const REACH = 40

/** What lies between a cue and one end of its sentence: distances to the nearest mark, verbs, other cues. */
function look(tokens: Tokens, cue: number, step: -1 | 1): Look {
  const sentence = sentenceAt(tokens, cue)
  const first = firstOf(tokens, sentence)
  const last = lastOf(tokens, sentence)
  const seen = { quote: NOWHERE, comma: NOWHERE, strongest: 0, verbs: 0, that: 0 }
  let words = 0
  for (let row = cue + step; row >= first && row < last && words < REACH; row += step) {
    const mark = tokens.mark[row] ?? 0
    if (mark === MARK.WORD) {
      seeWord(tokens, row, seen, words)
      words++
    } else if (mark === MARK.COMMA) {
      if (seen.comma === NOWHERE) seen.comma = bucket(words)
    } else if ((mark === MARK.QUOTE_OPEN || mark === MARK.QUOTE_CLOSE) && seen.quote === NOWHERE)
      seen.quote = bucket(words)
  }
  return seen
}

function seeWord(tokens: Tokens, row: number, seen: Look, words: number): void {
  const pos = tokens.pos[row] ?? 0
  const strength = tokens.cue[row] ?? 0
  if (strength > seen.strongest) seen.strongest = strength
  if (pos === POS.VERB || pos === POS.PAST || pos === POS.AUXILIARY) seen.verbs = Math.min(seen.verbs + 1, 3)
  if (!seen.that && (pos === POS.SUBORDINATOR || pos === POS.WH || tokens.form[row] === THAT))
    seen.that = 1 + Math.min(words, 3)
}

const THAT = hashOf('that')
