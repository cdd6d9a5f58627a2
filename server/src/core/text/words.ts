import type { Span } from '../span.ts'
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  IDEOGRAPH,
  INVISIBLE,
  isAstralLetter,
  isWordAt,
  LETTER,
  nextVisible,
  OTHER,
  SPACE,
  SURROGATE,
  SYMBOL,
} from './characters.ts'
import { formNumber, formOf } from './form-numbers.ts'
import { numberOfLetters, readLetters } from './plain-words.ts'
import type { Word } from './text.ts'

const DOT = 46
const COMMA = 44

/** Words in order, and the number of the form of each: see `formNumber`. */
export interface Words {
  readonly words: Word[]
  readonly numbers: number[]
}

/**
 * The words of a stretch of text, in order. `don't`, `1,200.50` and `U.S.` are one word each, `well-known` is two, a
 * currency or percent sign is one of its own. What no reader sees (markup, soft hyphens) may stand inside a word.
 */
export function findWords(visible: string, within: Span): readonly Word[] {
  const found: Words = { words: [], numbers: [] }
  readWords(visible, within, found)
  return found.words
}

/** As `findWords`, behind the words that were found before, with the numbers of the forms. */
export function readWords(visible: string, { start, end: limit }: Span, { words, numbers }: Words): void {
  const letters = { end: start, head: 0, tail: 0 }
  let at = start
  while (at < limit) {
    readLetters(visible, { start: at, end: limit }, letters)
    const plain = isWhole(visible, at, { end: letters.end, limit })
    const end = plain ? letters.end : wordEnd(visible, at, limit)
    if (end > at) {
      const number = plain ? numberOfLetters(visible, at, letters) : formNumber(foldWord(visible.slice(at, end)))
      words.push({ start: at, end, form: formOf(number) ?? foldWord(visible.slice(at, end)) })
      numbers.push(number)
    }
    at = end > at ? end : at + 1
  }
}

/** Whether plain letters are a word by themselves, as most are: what stands behind them may make them more, less or other. */
function isWhole(visible: string, start: number, { end, limit }: { end: number; limit: number }): boolean {
  if (end === start || end === limit) return end > start
  if (end === start + 1 && visible.charCodeAt(end) === DOT) return false
  const kind = classAt(visible, end)
  return kind === SPACE || kind === OTHER
}

/** Where the word ends that begins at `start`, or `start` when none begins there. */
function wordEnd(visible: string, start: number, limit: number): number {
  switch (classAt(visible, start)) {
    case SYMBOL:
    case IDEOGRAPH:
      return start + 1
    case LETTER:
      return initialsEnd(visible, start, limit) ?? runEnd(visible, start, limit)
    case DIGIT:
      return runEnd(visible, start, limit)
    case SURROGATE:
      return isAstralLetter(visible, start) ? runEnd(visible, start, limit) : start
    default:
      return start
  }
}

/** `U.S.`, `p.m.`, `J.R.`: two or more single letters with full stops, the last stop included. */
function initialsEnd(visible: string, start: number, limit: number): number | undefined {
  let at = start
  while (at + 1 < limit && classAt(visible, at) === LETTER && visible.charCodeAt(at + 1) === DOT) at += 2
  return at - start < 4 ? undefined : at
}

function runEnd(visible: string, start: number, limit: number): number {
  let end = start
  let at = start
  while (at < limit) {
    if (classAt(visible, at) === LETTER) {
      end = ++at
      continue
    }
    const step = stepInWord(visible, at, limit)
    if (step === 0) break
    at += step
    if (classAt(visible, at - 1) !== INVISIBLE) end = at
  }
  return end
}

/** How many units of the word stand at `at`, inside a word that has begun; 0 where it ends. */
function stepInWord(visible: string, at: number, limit: number): number {
  switch (classAt(visible, at)) {
    case DIGIT:
    case INVISIBLE:
      return 1
    case SURROGATE:
      return isAstralLetter(visible, at) ? 1 : 0
    case APOSTROPHE:
      return joinsLetters(visible, at, limit) ? 1 : 0
    default:
      return joinsDigits(visible, at, limit) ? 1 : 0
  }
}

function joinsLetters(visible: string, at: number, limit: number): boolean {
  const next = nextVisible(visible, at + 1, limit)
  return next < limit && classAt(visible, next) === LETTER && isWordAt(visible, at - 1)
}

function joinsDigits(visible: string, at: number, limit: number): boolean {
  const code = visible.charCodeAt(at)
  if ((code !== DOT && code !== COMMA) || at + 1 >= limit) return false
  return classAt(visible, at - 1) === DIGIT && classAt(visible, at + 1) === DIGIT
}

const PLAIN = /^[A-Za-z0-9']+$/u
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u{34F}/gu
const APOSTROPHE_FORMS = /[’‘ʼ‛`´′＇ʻ]/gu
const THOUSANDS = /,(?=\d{3}(?!\d))/gu
const INITIALS = /^(?:\p{L}\.){2,}$/u

/**
 * The form of a word that is compared: `Don’t` and `DON'T` are `don't`, `ﬁnal` is `final`, `1,200` is `1200`, `U.S.` is
 * `us`, `&` is `and`. Unicode compatibility composition (NFKC), lower case, one apostrophe.
 */
export function foldWord(word: string): string {
  if (isFolded(word)) return word
  if (PLAIN.test(word)) return word.toLowerCase()
  if (word === '&') return 'and'
  const folded = word.replace(UNSEEN, '').replace(APOSTROPHE_FORMS, "'").normalize('NFKC').toLowerCase()
  if (INITIALS.test(folded)) return folded.replaceAll('.', '')
  return folded.includes(',') ? folded.replace(THOUSANDS, '') : folded
}

/** Whether a word surely is its own form, as most are: small letters, digits and straight apostrophes only. */
function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (!(code >= 97 && code <= 122) && !(code >= 48 && code <= 57) && code !== 39) return false
  }
  return true
}
