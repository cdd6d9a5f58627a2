import { add, bucket, type Features } from './features.ts'
import { POS, type Pos } from './parts-of-speech.ts'
import type { Tokens } from './tokens.ts'
import {
  firstOf,
  formAt,
  isWord,
  kindAt,
  lastOf,
  quotationAt,
  sentenceAt,
  totalBetween,
  whoAt,
  wordsBetween,
} from './view.ts'

/** The row that stands for a statement without a source. */
export const NOBODY = -1

const REACH = 40

/** Parts of speech as bits of a number: every word of a sentence is asked for them again and again. */
const bitsOf = (parts: readonly Pos[]): number => parts.reduce<number>((bits, part) => bits | (1 << part), 0)
const isAmong = (bits: number, part: number): boolean => ((bits >> part) & 1) === 1

const NOUNS = bitsOf([POS.NOUN, POS.BOTH, POS.NAME, POS.OTHER, POS.NUMBER, POS.POSSESSIVE])
const HEADS = NOUNS | bitsOf([POS.SUBJECT, POS.PRONOUN, POS.WH, POS.DETERMINER, POS.ADJECTIVE])

/** What may follow a noun, and an adjective or determiner that stands for one: “some of them”, “most say”. */
const ENDS_RUN = bitsOf([
  POS.VERB,
  POS.PAST,
  POS.BOTH,
  POS.AUXILIARY,
  POS.PREPOSITION,
  POS.CONJUNCTION,
  POS.SUBORDINATOR,
  POS.WH,
  POS.TO,
])

/** What a source is looked for around: the head of the cue and the rows of the content, in one part or two. */
export interface Around {
  readonly cue: number
  readonly shape: number
  readonly parts: readonly { readonly first: number; readonly last: number }[]
}

/** The rows that could be the head of the words that name the source: nouns that end their run, pronouns; and nobody. */
export function sourceRows(tokens: Tokens, { cue, parts }: Around): readonly number[] {
  const sentence = sentenceAt(tokens, cue)
  const first = Math.max(firstOf(tokens, sentence), cue - REACH)
  const last = Math.min(lastOf(tokens, sentence), cue + REACH)
  const rows: number[] = [NOBODY]
  for (let row = first; row < last; row++)
    if (row !== cue && isHead(tokens, row) && !isInside(parts, row)) rows.push(row)
  return rows
}

function isInside(parts: Around['parts'], row: number): boolean {
  for (const { first, last } of parts) if (first <= row && row < last) return true
  return false
}

/** Whether a row is the last word of a mention or, outside of mentions, the last noun of its run, a pronoun, a possessive. */
export function isHead(tokens: Tokens, row: number): boolean {
  const place = tokens.mention[row] ?? -1
  const mention = place < 0 ? undefined : tokens.found[place]
  if (mention) return tokens.word[row] === mention.last
  const pos = tokens.pos[row] ?? 0
  if (!isWord(tokens, row) || !isAmong(HEADS, pos)) return false
  if (pos === POS.POSSESSIVE) return true
  if (!isWord(tokens, row + 1)) return true
  const next = tokens.pos[row + 1] ?? 0
  if (pos === POS.DETERMINER || pos === POS.ADJECTIVE) return isAmong(ENDS_RUN, next)
  return !isAmong(NOUNS, next)
}

/** What speaks for a row being the head of the source. */
export function sourceFeatures(tokens: Tokens, around: Around, row: number, f: Features): void {
  const { cue, shape } = around
  const n = 900
  const verb = formAt(tokens, cue)
  const kindOfCue = kindAt(tokens, cue)
  if (row === NOBODY) {
    add(f, n, verb)
    add(f, n + 1, kindOfCue, shape, kindAt(tokens, cue - 1))
    add(f, n + 2, formAt(tokens, cue + 1), shape)
    return
  }
  const side = row < cue ? 0 : 1
  const from = Math.min(row, cue) + 1
  const to = Math.max(row, cue)
  const away = side * 16 + bucket(wordsBetween(tokens, from, to))
  const kind = kindAt(tokens, row)
  const who = whoAt(tokens, row)
  add(f, n + 3, formAt(tokens, row), side, shape)
  add(f, n + 4, to - from < 5 ? sequence(tokens, from, to) : 0, side)
  add(f, n + 5, kindAt(tokens, row - 1), kind, side)
  add(f, n + 6, kindAt(tokens, row + 1), kind, side)
  add(f, n + 7, formAt(tokens, cue - 1), away)
  add(f, n + 8, isPast(tokens, around, row), side, shape)
  add(f, n + 9, kindOfCue, away, kind)
  add(f, n + 10, nearestMark(tokens, from, to), away)
  add(f, n + 11, quotationAt(tokens, row) === quotationAt(tokens, cue) ? 1 : 0, side)
  add(f, n + 12, who, away, shape)
  add(f, n + 13, who, verb, side)
  add(f, n + 14, who, formAt(tokens, row + 1), side)
  add(f, n + 15, who, formAt(tokens, firstOfMention(tokens, row) - 1), side)
  add(f, n + 16, verb, away)
  add(f, n + 17, formAt(tokens, cue + 1), away)
  add(f, n + 18, formAt(tokens, row + 1), side)
  add(f, n + 19, formAt(tokens, from), kind, side)
  const rivals = nearer(tokens, from, to)
  add(f, n + 20, rivals, side, shape)
  add(f, n + 21, rivals, verb, side)
  add(f, n + 22, totalBetween(tokens.totals.verbs, from, to), away)
}

function firstOfMention(tokens: Tokens, row: number): number {
  const mention = tokens.mention[row] ?? -1
  let first = row
  while (mention >= 0 && tokens.mention[first - 1] === mention) first--
  return first
}

function sequence(tokens: Tokens, first: number, last: number): number {
  let value = 5
  for (let row = first; row < last; row++) value = Math.imul(value, 61) + kindAt(tokens, row)
  return value
}

/** Whether the content lies between the row and the cue. */
function isPast(tokens: Tokens, { cue, parts }: Around, row: number): number {
  if (!isWord(tokens, row)) return 0
  for (const { first } of parts) if ((row < first && first < cue) || (cue < first && first < row)) return 1
  return 0
}

const MOST_NEARER = 5

/** How many other heads stand between a row and the cue. */
function nearer(tokens: Tokens, first: number, last: number): number {
  let count = 0
  for (let row = first; row < last && count < MOST_NEARER; row++) if (isHead(tokens, row)) count++
  return count
}

function nearestMark(tokens: Tokens, first: number, last: number): number {
  let marks = 0
  let kind = 0
  for (let row = first; row < last && marks < 3; row++)
    if (tokens.mark[row]) {
      marks++
      kind = tokens.mark[row] ?? 0
    }
  return marks * 16 + kind
}
