import type { Span } from '../span.ts'
import { formNumber, UNNUMBERED } from './form-numbers.ts'

/** A run of plain letters, A to Z and a to z, in a text: where it ends, and which letters the first twelve are. */
export interface Letters {
  end: number
  /** The first six, made small, at five bits each. */
  head: number
  /** The next six. */
  tail: number
}

const PACKED = 6 // letters in a number
const BITS = 5
/** The bit by which the small plain letters differ from the capital ones. */
const SMALL = 32
const BEFORE_A = 96
const LETTERS = 26

/** Reads the plain letters from `start` on, at most up to `limit`, into a place that is used again and again. */
export function readLetters(text: string, { start, end: limit }: Span, into: Letters): void {
  let head = 0
  let tail = 0
  let end = start
  for (; end < limit; end++) {
    const letter = (text.charCodeAt(end) | SMALL) - BEFORE_A
    if (letter < 1 || letter > LETTERS) break
    if (end - start < PACKED) head = (head << BITS) | letter
    else tail = (tail << BITS) | letter
  }
  into.end = end
  into.head = head
  into.tail = tail
}

const PLACES = 2 ** 16
const LAST_PLACE = PLACES - 1
const MOST_STEPS = 16
/** For each place the two numbers of a word's letters and the number of its form plus one, side by side; a fourth is free. */
const known = new Int32Array(4 * PLACES)

/**
 * The number of the form of plain letters that begin at `start`: see `formNumber`. Most words are of twelve letters at
 * most, and are known again by two numbers: neither is the word cut out nor its form looked at.
 */
export function numberOfLetters(text: string, start: number, letters: Letters): number {
  const { end, head, tail } = letters
  if (end - start > 2 * PACKED) return numberOf(text, start, end)
  let place = firstPlace(head, tail)
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = 4 * place
    if (known[at] === head && known[at + 1] === tail) return (known[at + 2] ?? 0) - 1
    if (known[at] === 0) return keep(at, numberOf(text, start, end), letters)
    place = (place + 1) & LAST_PLACE
  }
  return numberOf(text, start, end)
}

const numberOf = (text: string, start: number, end: number): number => formNumber(text.slice(start, end).toLowerCase())

function firstPlace(head: number, tail: number): number {
  const mixed = Math.imul(head ^ Math.imul(tail, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & LAST_PLACE
}

function keep(at: number, number: number, { head, tail }: Letters): number {
  if (number === UNNUMBERED) return number
  known[at] = head
  known[at + 1] = tail
  known[at + 2] = number + 1
  return number
}
