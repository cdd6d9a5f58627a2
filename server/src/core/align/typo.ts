import { isWord } from './vocabulary.ts'

const SHORTEST = 5 // letters: of shorter words any two may be one letter apart and both be words
const LONG = 7 // letters: from here on a vowel for a vowel, or a letter left out, makes no other word as a rule

/**
 * Whether one of two forms is a slip of the keys for the other, which is a word: letters swapped (`recieve`), doubled or
 * not (`comittee`), in a long word a wrong vowel (`seperate`) or a letter left out (`goverment`). `crow` is none for `crew`.
 */
export function isTypo(a: string, b: string): boolean {
  if (a.charAt(0) !== b.charAt(0) || isWord(a) === isWord(b)) return false
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST || long.endsWith('s') !== short.endsWith('s')) return false
  const from = firstDifference(long, short)
  if (long.length === short.length) return isSwapped(long, short, from) || isOtherVowel(long, short, from)
  if (long.slice(from + 1) !== short.slice(from)) return false
  const isDoubled = long.charAt(from) === long.charAt(from - 1)
  return isDoubled || (long.length > LONG && from < short.length - 1 && !isWord(short))
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < b.length && a.charAt(at) === b.charAt(at)) at++
  return at
}

const isSwapped = (a: string, b: string, at: number): boolean =>
  a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2)

const isOtherVowel = (a: string, b: string, at: number): boolean =>
  a.length >= LONG && /^[aeiou]{2}$/u.test(a.charAt(at) + b.charAt(at)) && a.slice(at + 1) === b.slice(at + 1)
