import type { Span } from '../span.ts'

/**
 * What a UTF-16 unit is to a reader of news prose. `invisible`: soft hyphens, joiners, masks of markup, which no reader
 * sees. `ideograph`: a character that is a word by itself. `symbol`: a currency or percent sign, which carries a value.
 */
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export const INVISIBLE = 4
export const APOSTROPHE = 5
export const IDEOGRAPH = 6
export const SYMBOL = 7
export const SURROGATE = 8
export const OTHER = 0

const TABLE_SIZE = 0x3000
const APOSTROPHES = new Set("'’‘ʼ‛`´′＇ʻ")
const SYMBOLS = new Set('%‰$€£¥₹&°')
const INVISIBLES = /^(?:\p{Cf}|\p{Variation_Selector}|\u{34F})$/u
const SUPERSCRIPTS = /^[²³¹⁰-⁹]$/u
const WORDLIKE = /^[\p{L}\p{M}]$/u
const IDEOGRAPHS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u

const table = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(String.fromCharCode(code)))

/** The class of the unit at an offset; `OTHER` beyond the text. A surrogate is judged with its other half by `pairClass`. */
export function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  if (code < TABLE_SIZE) return table[code] ?? OTHER
  if (Number.isNaN(code)) return OTHER
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  return classify(text.charAt(offset))
}

function classify(character: string): number {
  if (APOSTROPHES.has(character)) return APOSTROPHE
  if (SYMBOLS.has(character)) return SYMBOL
  if (SUPERSCRIPTS.test(character)) return OTHER
  if (INVISIBLES.test(character)) return INVISIBLE
  if (/^\s$/u.test(character)) return SPACE
  if (IDEOGRAPHS.test(character)) return IDEOGRAPH
  if (WORDLIKE.test(character)) return LETTER
  return /^\p{N}$/u.test(character) ? DIGIT : OTHER
}

/** Whether the surrogate pair that begins or ends at an offset is a letter, as in mathematical or historic scripts. */
export function isAstralLetter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  const high = code >= 0xdc00 ? offset - 1 : offset
  const point = high < 0 ? undefined : text.codePointAt(high)
  return point !== undefined && point > 0xffff && /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(point))
}

/** Letters, digits and what else words are made of. */
export const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === IDEOGRAPH

/** Whether a word character stands at the offset. */
export const isWordAt = (text: string, offset: number): boolean => isWordClass(classAt(text, offset))

const UPPER = /^[\p{Lu}\p{Lt}]$/u
const LOWER = /^\p{Ll}$/u

export function isUpperAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  if (code < 0x80) return code >= 65 && code <= 90
  return UPPER.test(text.charAt(offset))
}

export function isLowerAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  if (code < 0x80) return code >= 97 && code <= 122
  return LOWER.test(text.charAt(offset))
}

/** The nearest offset at or after `offset` that a reader sees; `limit` when there is none before it. */
export function nextVisible(text: string, offset: number, limit: number): number {
  let at = offset
  while (at < limit && classAt(text, at) === INVISIBLE) at++
  return at
}

/** The nearest offset before `offset` that a reader sees; `floor - 1` when there is none from `floor` on. */
export function previousVisible(text: string, offset: number, floor: number): number {
  let at = offset - 1
  while (at >= floor && classAt(text, at) === INVISIBLE) at--
  return at
}

/** The last characters of a stretch that a reader sees, at most so many: behind masked markup stands the sentence before. */
export function lastSeen(text: string, { start, end }: Span, count: number): string {
  let seen = ''
  for (
    let at = previousVisible(text, end, start);
    at >= start && seen.length < count;
    at = previousVisible(text, at, start)
  )
    seen = text.charAt(at) + seen
  return seen
}

/** The first characters of a stretch that a reader sees, at most so many. */
export function firstSeen(text: string, { start, end }: Span, count: number): string {
  let seen = ''
  for (let at = nextVisible(text, start, end); at < end && seen.length < count; at = nextVisible(text, at + 1, end))
    seen += text.charAt(at)
  return seen
}
