import type { Quotation } from '../quotes/quotation.ts'
import type { Span } from '../span.ts'
import { isLowerAt } from '../text/characters.ts'
import { copyPlaces, copyShared } from '../text/columns.ts'
import { byNumber, formNumber, formOf, UNNUMBERED } from '../text/form-numbers.ts'
import { formNumbers } from '../text/read-text.ts'
import type { Moved, Shared } from '../text/shared.ts'
import type { Text, Word } from '../text/text.ts'
import { firstFrom, firstOffsetFrom } from '../text/within.ts'
import { knownOf } from './lexicon.ts'

/** What stands between a word and the one before it, one bit each. */
export const GAP = {
  space: 1,
  comma: 2,
  stop: 4,
  colon: 8,
  semicolon: 16,
  dash: 32,
  hyphen: 64,
  openParen: 128,
  closeParen: 256,
  mark: 512,
  line: 1024,
  other: 2048,
} as const

/** How a word is written: `said`, `Putin`, `NATO`, `43`. */
export const SHAPE = { lower: 0, capital: 1, capitals: 2, digits: 3 } as const

/**
 * The words of a text as parallel columns: what attribution asks of a word a hundred times is worked out once. Written
 * by `readTokens` alone.
 */
export interface Tokens {
  readonly text: Text
  readonly count: number
  readonly start: Int32Array
  /** Without a possessive ending. */
  readonly end: Int32Array
  /** The folded form without a possessive ending: `trump` for `Trump’s`. */
  readonly base: readonly string[]
  /** The number of the base: see `formNumber`. */
  readonly number: Int32Array
  /** 1 where the word has a possessive ending. */
  readonly possessive: Uint8Array
  readonly known: Int32Array
  readonly shape: Uint8Array
  readonly gap: Uint16Array
  readonly sentence: Int32Array
  readonly paragraph: Int32Array
  /** The index of the innermost quotation that the word stands in, or -1. */
  readonly quotation: Int32Array
}

/** Whether the lists know any of these things of a token. */
export const has = ({ known }: Pick<Tokens, 'known'>, i: number, bits: number): boolean =>
  Boolean((known[i] ?? 0) & bits)

/** Whether a token is the first of its sentence. */
export const opensSentence = ({ sentence }: Pick<Tokens, 'sentence'>, i: number): boolean =>
  i === 0 || sentence[i - 1] !== sentence[i]

const knownByNumber = byNumber(knownOf)

/** An earlier state of a text, and the words that both states have. */
export interface EarlierTokens {
  readonly tokens: Tokens
  readonly words: Moved
}

/** Lays a text out in columns. Linear in its length. Only words that an earlier state has not are looked at. */
export function readTokens(text: Text, quotations: readonly Quotation[], earlier?: EarlierTokens): Tokens {
  const count = text.words.length
  const shared = earlier?.words ?? { head: 0, tail: count, shift: count, by: 0 }
  const tokens = {
    text,
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    base: new Array<string>(count),
    number: formNumbers(text).slice(),
    possessive: new Uint8Array(count),
    known: new Int32Array(count),
    shape: new Uint8Array(count),
    gap: new Uint16Array(count),
    sentence: new Int32Array(count),
    paragraph: new Int32Array(count),
    quotation: new Int32Array(count).fill(-1),
  }
  if (earlier) copyTokens(tokens, earlier)
  indexSpans(tokens.sentence, text.words, { spans: text.sentences, ...shared })
  indexSpans(tokens.paragraph, text.words, { spans: text.paragraphs, ...shared })
  const visible = text.prose.visible
  let end = text.words[shared.head - 1]?.end ?? 0
  for (let i = shared.head; i < shared.tail; i++) {
    const word = text.words[i]
    if (!word) continue
    setBase(tokens, i, word)
    tokens.shape[i] = shapeOf(visible, word.start, tokens.end[i] ?? word.end)
    const gap = gapBetween(visible, end, word.start)
    tokens.gap[i] = gap & GAP.line && isWrapped(tokens, i, end) ? (gap & ~GAP.line) | GAP.space : gap
    end = word.end
  }
  indexQuotations(tokens, quotations)
  return tokens
}

/** The tokens that two states of a text have in common: words of paragraphs that both have, in the same quotations. */
export function sharedTokens({ tokens: before, words }: EarlierTokens, after: Tokens): Shared {
  const { head, tail, shift } = words
  const added = lastQuotation(after) - lastQuotation(before)
  const isIn = (i: number, was: number, by: number): boolean => {
    const quotation = before.quotation[was] ?? -1
    return (quotation < 0 ? quotation : quotation + by) === after.quotation[i]
  }
  let [from, to] = [0, after.count]
  while (from < head && isIn(from, from, 0)) from++
  while (to > tail && isIn(to - 1, to - 1 - shift, added)) to--
  return { head: from, tail: to, shift }
}

const lastQuotation = ({ quotation }: Tokens): number => quotation.findLast((place) => place >= 0) ?? -1

type Columns = Omit<Tokens, 'base'> & { readonly base: string[] }

/** Takes over what an earlier state has as well. */
function copyTokens(tokens: Columns, { tokens: before, words: shared }: EarlierTokens): void {
  for (let i = 0; i < shared.head; i++) tokens.base[i] = before.base[i] ?? ''
  for (let i = shared.tail; i < tokens.count; i++) tokens.base[i] = before.base[i - shared.shift] ?? ''
  copyPlaces(tokens.start, before.start, shared)
  copyPlaces(tokens.end, before.end, shared)
  copyShared(tokens.number, before.number, shared)
  copyShared(tokens.possessive, before.possessive, shared)
  copyShared(tokens.known, before.known, shared)
  copyShared(tokens.shape, before.shape, shared)
  copyShared(tokens.gap, before.gap, shared)
  const [was, now] = [before.text, tokens.text]
  copyPlaces(tokens.sentence, before.sentence, { ...shared, by: now.sentences.length - was.sentences.length })
  copyPlaces(tokens.paragraph, before.paragraph, { ...shared, by: now.paragraphs.length - was.paragraphs.length })
}

type BaseColumns = Pick<Tokens, 'start' | 'end' | 'number' | 'possessive' | 'known' | 'text'> & {
  readonly base: string[]
}

/** Writes what a word is without its possessive ending. */
function setBase(tokens: BaseColumns, i: number, { start, end, form }: Word): void {
  const whole = tokens.number[i] ?? UNNUMBERED
  const ending = possessiveLength(endingByNumber(whole, form), tokens.text.prose.visible, end)
  const number = ending > 0 ? baseByNumber(whole, form) : whole
  const base = ending > 0 ? (formOf(number) ?? withoutPossessive(form)) : form
  tokens.start[i] = start
  tokens.end[i] = end - Math.max(ending, 0)
  tokens.possessive[i] = ending === 0 ? 0 : 1
  tokens.base[i] = base
  tokens.number[i] = number
  tokens.known[i] = knownByNumber(number, base)
}

const withoutPossessive = (form: string): string => form.slice(0, -2)
const baseByNumber = byNumber((form) => formNumber(withoutPossessive(form)))

/** How a form ends. */
const ENDING = { other: 0, s: 1, possessive: 2 } as const
const endingByNumber = byNumber((form) =>
  form.endsWith("'s") ? ENDING.possessive : form.endsWith('s') ? ENDING.s : ENDING.other,
)

/** 2 for `Trump’s`, -1 for `officials’` (the apostrophe stands outside the word), 0 for no possessive. */
function possessiveLength(ending: number, visible: string, end: number): number {
  if (ending === ENDING.other) return 0
  if (ending === ENDING.possessive) return 2
  const next = visible.charCodeAt(end)
  return (next === 39 || next === 0x2019) && visible.charCodeAt(end + 1) === 32 ? -1 : 0
}

/** Spans in order, and the words, half-open, that are asked which of them they stand in. */
interface Asked {
  readonly spans: readonly Span[]
  readonly head: number
  readonly tail: number
}

function indexSpans(index: Int32Array, words: readonly Word[], { spans, head, tail }: Asked): void {
  let at = firstFrom(spans, (words[head]?.start ?? 0) + 1) - 1
  for (let i = head; i < tail; i++) {
    const start = words[i]?.start ?? 0
    while ((spans[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at++
    index[i] = start < (spans[at]?.end ?? 0) ? at : -1
  }
}

function indexQuotations({ start, quotation: index }: Columns, quotations: readonly Quotation[]): void {
  let from = 0
  quotations.forEach((quotation, q) => {
    from = firstOffsetFrom(start, quotation.start, quotation.depth > 0 ? 0 : from)
    index.fill(q, from, firstOffsetFrom(start, quotation.end, from))
  })
}

const FIRST_LETTER = /^\p{Lu}/u
const ALL_CAPITALS = /^[\p{Lu}\p{N}.&]+$/u

function shapeOf(visible: string, start: number, end: number): number {
  const code = visible.charCodeAt(start)
  if (code >= 97 && code <= 122) return SHAPE.lower
  if (code >= 48 && code <= 57) return SHAPE.digits
  if (code >= 65 && code <= 90 && end - start > 1 && isLowerAt(visible, start + 1)) return SHAPE.capital
  const word = visible.slice(start, end)
  if (!FIRST_LETTER.test(word)) return SHAPE.lower
  return word.length > 1 && ALL_CAPITALS.test(word) ? SHAPE.capitals : SHAPE.capital
}

const SHORTEST_WRAPPED = 45 // characters: texts are wrapped by hand at 60 to 80, and a signature or an address is shorter

/** Whether the line before a word ends only because it was full: “Dan” and “Halloran” on two lines are one name. */
function isWrapped({ text, paragraph }: Pick<Tokens, 'text' | 'paragraph'>, i: number, end: number): boolean {
  if (paragraph[i] !== paragraph[i - 1]) return false
  return end - (text.prose.visible.lastIndexOf('\n', end - 1) + 1) >= SHORTEST_WRAPPED
}

function gapBetween(visible: string, start: number, end: number): number {
  if (end - start === 1 && visible.charCodeAt(start) === 32) return GAP.space
  let gap = 0
  for (let at = start; at < end; at++) gap |= gapOf(visible, at, end - start)
  return gap
}

function gapOf(visible: string, at: number, length: number): number {
  const code = visible.charCodeAt(at)
  const known = code < GAPS.length ? (GAPS[code] ?? GAP.other) : GAP.other
  return known === GAP.hyphen && length > 1 ? GAP.dash : known
}

const GAP_OF: Readonly<Record<string, number>> = {
  ' ': GAP.space,
  '\t': GAP.space,
  '\u00A0': GAP.space,
  '\u2009': GAP.space,
  '\u202F': GAP.space,
  '\u2060': 0,
  '\u00AD': 0,
  '\u200B': 0,
  ',': GAP.comma,
  '.': GAP.stop,
  '!': GAP.stop,
  '?': GAP.stop,
  '…': GAP.stop,
  ':': GAP.colon,
  ';': GAP.semicolon,
  '–': GAP.dash,
  '—': GAP.dash,
  '―': GAP.dash,
  '-': GAP.hyphen,
  '‐': GAP.hyphen,
  '‑': GAP.hyphen,
  '(': GAP.openParen,
  ')': GAP.closeParen,
  '\n': GAP.line,
  '\r': GAP.line,
  '"': GAP.mark,
  '“': GAP.mark,
  '”': GAP.mark,
  '„': GAP.mark,
  '«': GAP.mark,
  '»': GAP.mark,
  "'": GAP.mark,
  '‘': GAP.mark,
  '’': GAP.mark,
}

/** The same by UTF-16 unit, as far as it is listed. */
const GAPS = Uint16Array.from({ length: 0x2100 }, (_, code) => GAP_OF[String.fromCharCode(code)] ?? GAP.other)
