import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import abbreviations from './data/abbreviations.data.json'
import contractions from './data/contractions.data.json'
import units from './data/units.data.json'
import { readNumber } from './number-value.ts'
import type { Term } from './term.ts'
import { isKnownName } from './vocabulary.ts'
import { wordSet } from './word-set.ts'

const WHOLE = new Map(Object.entries(contractions.whole))
const ENDINGS = Object.entries(contractions.endings)
const PLAIN = new Map(Object.entries(contractions.plain))
const CLIPPED = new Map(Object.entries(contractions.clipped))
const SHORT = new Map(Object.entries(abbreviations.words))
const DOTTED = wordSet(abbreviations.dotted)
const CURRENCIES = new Map(Object.entries(units.currencies))
const NUMBER_REACH = 8 // words of the longest number anybody says: nine hundred and ninety-nine thousand nine hundred

/** The terms of words that follow each other in a text. Total; every word is in exactly one term, or in the parts of one contraction. */
export function termsOf(text: Text, words: readonly Word[]): readonly Term[] {
  const terms: Term[] = []
  let at = 0
  while (at < words.length) {
    const found =
      currencyAt(text, words, at) ?? maskAt(text, words, at) ?? initialsAt(text, words, at) ?? numberAt(text, words, at)
    if (found) terms.push(...found.terms)
    else terms.push(...wordTerms(text, words, at))
    at += found?.count ?? (isPerCent(words, at) ? 2 : 1)
  }
  return terms
}

interface Found {
  readonly terms: readonly Term[]
  readonly count: number
}

function numberAt(text: Text, words: readonly Word[], at: number): Found | null {
  const run = runOf(text, words, at)
  const value = readNumber(run.map(({ form }) => form))
  if (!value) return null
  const first = words[at]
  const last = words[at + value.count - 1]
  if (!first || !last) return null
  const surface = run.slice(0, value.count).map(({ form }) => form)
  return { terms: [term(text, { ...first, end: last.end }, value.form, surface.join(' '))], count: value.count }
}

/** The words from `at` on that nothing but space and hyphens parts. */
function runOf(text: Text, words: readonly Word[], at: number): readonly Word[] {
  let end = at + 1
  while (end < words.length && end < at + NUMBER_REACH && isTight(text, words[end - 1], words[end])) end++
  return words.slice(at, end)
}

const isTight = (text: Text, before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  /^[\s\u2060‐‑-]*$/u.test(text.prose.visible.slice(before.end, after.start))

/** `$5 million` is five million, then dollars: the order in which it is spoken. */
function currencyAt(text: Text, words: readonly Word[], at: number): Found | null {
  const sign = words[at]
  const name = sign && CURRENCIES.get(sign.form)
  if (!sign || name === undefined || sign.form.length > 1) return null
  const number = numberAt(text, words, at + 1)
  if (!number) return null
  return { terms: [...number.terms, term(text, sign, name, name)], count: number.count + 1 }
}

const MASK = /^(?:[*_#]{2,}|[-–—]{3,})(?<tail>\p{L}*)/u

/** `f---` and `s**t`: the letters that are shown and how many there are, as `mask:s:4:t`. */
function maskAt(text: Text, words: readonly Word[], at: number): Found | null {
  const word = words[at]
  if (!word || word.form.length > 2 || word.form === 'i' || word.form === 'a') return null
  const hidden = MASK.exec(text.prose.visible.slice(word.end, word.end + 16))
  if (!hidden) return null
  const end = word.end + hidden[0].length
  const tail = (hidden.groups?.tail ?? '').toLowerCase()
  const form = `mask:${word.form}:${end - word.start}:${tail}`
  return { terms: [term(text, { ...word, end }, form, form)], count: tail ? 2 : 1 }
}

/** `D.C` and `U.S` with their last stop gone, as before a comma at a closing mark: one word, as with it. */
function initialsAt(text: Text, words: readonly Word[], at: number): Found | null {
  const { visible } = text.prose
  let count = 0
  for (let word = words[at]; word?.form.length === 1 && /\p{L}/u.test(word.form); word = words[at + count]) {
    count++
    if (visible.charAt(word.end) !== '.' || words[at + count]?.start !== word.end + 1) break
  }
  const [first, last] = [words[at], words[at + count - 1]]
  if (count < 2 || !first || !last) return null
  const form = words
    .slice(at, at + count)
    .map((word) => word.form)
    .join('')
  return {
    terms: (SHORT.get(form) ?? form).split(' ').map((part) => term(text, { ...first, end: last.end }, part, part)),
    count,
  }
}

const isPerCent = (words: readonly Word[], at: number): boolean =>
  words[at]?.form === 'per' && words[at + 1]?.form === 'cent'

function wordTerms(text: Text, words: readonly Word[], at: number): readonly Term[] {
  const word = words[at]
  if (!word) return []
  const next = words[at + 1]
  if (next && isPerCent(words, at)) return [term(text, { ...word, end: next.end }, 'percent', 'percent')]
  if (word.form === '%') return [term(text, word, 'percent', 'percent')]
  const plain = PLAIN.get(word.form) ?? expansionOf(text, word)
  if (plain !== undefined) return plain.split(' ').map((form) => term(text, word, form, form))
  return partsOf(word.form).map((form) => term(text, word, CLIPPED.get(form) ?? form, word.form))
}

/** What a contraction is made of: `don't` → `do`, `not`; a word that is none is its own only part. */
function partsOf(form: string): readonly string[] {
  const whole = WHOLE.get(form)
  if (whole !== undefined) return whole.split(' ')
  if (!form.includes("'")) return [form]
  const ending = ENDINGS.find(([tail]) => form.endsWith(tail) && form.length > tail.length)
  return ending ? [form.slice(0, -ending[0].length), ending[1]] : [form]
}

/** What an abbreviation stands for: with its full stop where the letters are also a word (`no.`, `us`, `sec`). */
function expansionOf({ prose: { visible } }: Text, word: Word): string | undefined {
  const full = SHORT.get(word.form)
  if (full === undefined || !DOTTED.has(word.form)) return full
  const raw = visible.slice(word.start, word.end)
  const capitals = word.form.length === 2 && /^\p{Lu}{2}$/u.test(raw) && word.form !== 'no' && word.form !== 'co'
  const dotted = word.form.length > 2 && visible.charAt(word.end) === '.'
  return capitals || raw.includes('.') || dotted ? full : undefined
}

function term(text: Text, word: Word, form: string, surface: string): Term {
  const opens = opensSentence(text.prose.visible, word.start)
  const capital = isUpperAt(text.prose.visible, word.start) && (!opens || isKnownName(form))
  return { start: word.start, end: word.end, form, surface, capital, opens, editorial: null, cutBefore: false }
}

/** “Nov. 8”, “J. Lind”: a full stop that ends no sentence. */
const endsAbbreviation = (before: string): boolean => {
  const letters = /(?<![\p{L}\p{N}])(?<letters>\p{L}{1,5})\.[\s\u2060]*$/u.exec(before)?.groups?.letters?.toLowerCase()
  return letters !== undefined && (letters.length === 1 ? letters !== 'i' : SHORT.has(letters) && !DOTTED.has(letters))
}

const OPENS = /(?:^|[.!?:…“"‘«([\n—–-])[\s\u2060“"‘'«([]*$/u
const BEHIND = 6
const REACH = 12

/** Whether a word stands where a capital letter says nothing: behind a full stop, a mark or a line's beginning. */
const opensSentence = (visible: string, start: number): boolean =>
  start === 0 ||
  (OPENS.test(visible.slice(Math.max(0, start - BEHIND), start)) &&
    !endsAbbreviation(visible.slice(Math.max(0, start - REACH), start)))
