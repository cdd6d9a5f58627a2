import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import numbers from './data/number-words.data.json'
import units from './data/units.data.json'
import { makeTerm } from './make-term.ts'
import { beginsNumber, numberFormOf, readNumber, withMagnitudes } from './number-value.ts'
import type { Term } from './term.ts'
import { monthOf } from './vocabulary.ts'

/** The terms that so many words of a text are. */
export interface TermsFound {
  readonly terms: readonly Term[]
  readonly count: number
}

const CURRENCIES = new Map(Object.entries(units.currencies))
const VULGAR = new Map(Object.entries(numbers.vulgarFractions))
const NUMBER_REACH = 10 // words of the longest number anybody says: nine hundred and ninety-nine thousand nine hundred and one

/**
 * The number that begins with a word of a text, however it is written: `n:1200000` for `1.2 million` and `$1.2m` (then
 * dollars, as it is spoken), `n:2.5` for `2½` and `two and a half`, `n:6:30` for `6:30`, `d:5:3` for `May 3` and `the 3rd of
 * May`, three terms for `40-50`. Null where none begins.
 */
export function quantityAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  if (!mayBegin(words[at]?.form ?? '')) return null
  for (const read of [currencyAt, dateAt, timeAt, shareAt, rangeAt, numberAt]) {
    const found = read(text, words, at)
    if (found) return found
  }
  return null
}

/** A figure, a sign, a number in words, a month, or an article that one of them may follow. */
const mayBegin = (form: string): boolean =>
  !/^\p{L}/u.test(form) || ARTICLES.has(form) || monthOf(form) !== null || beginsNumber(form)

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the'])

const gap = ({ prose: { visible } }: Text, before: Word | undefined, after: Word | undefined): string | null =>
  before && after ? visible.slice(before.end, after.start) : null

const isTight = (text: Text, before: Word | undefined, after: Word | undefined): boolean =>
  /^[\s\u2060‐‑-]*$/u.test(gap(text, before, after) ?? '.')

const hull = (words: readonly Word[], at: number, count: number): Word | undefined => {
  const [first, last] = [words[at], words[at + count - 1]]
  return first && last && { ...first, end: last.end }
}

function oneTerm(text: Text, words: readonly Word[], { at, count, form }: { at: number; count: number; form: string }) {
  const whole = hull(words, at, count)
  const surface = words.slice(at, at + count).map((word) => word.form)
  return whole ? { terms: [makeTerm(text, whole, form, surface.join(' '))], count } : null
}

function numberAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const value = readNumber(runOf(text, words, at).map(({ form }) => form))
  return value && oneTerm(text, words, { at, ...value })
}

/** The words from `at` on that nothing but space and hyphens parts. */
function runOf(text: Text, words: readonly Word[], at: number): readonly Word[] {
  let end = at + 1
  while (end < words.length && end < at + NUMBER_REACH && isTight(text, words[end - 1], words[end])) end++
  return words.slice(at, end)
}

/** `$5 million` is five million, then dollars: the order in which it is spoken. Both stand where the whole sum does. */
function currencyAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const sign = words[at]
  const name = sign && CURRENCIES.get(sign.form)
  if (!sign || name === undefined || sign.form.length > 1) return null
  const number = shareAt(text, words, at + 1) ?? rangeAt(text, words, at + 1) ?? numberAt(text, words, at + 1)
  if (!number) return null
  const sum = { start: sign.start, end: number.terms.at(-1)?.end ?? sign.end }
  const terms = [...number.terms, makeTerm(text, sign, name)].map((part) => ({ ...part, ...sum }))
  return { terms, count: number.count + 1 }
}

/** `2½` and `2/3`. */
function shareAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const [first, second] = [words[at], words[at + 1]]
  if (!first) return null
  const mixed = /^(?<whole>\d*)(?<part>[^\d\s])$/u.exec(text.prose.visible.slice(first.start, first.end))?.groups
  const part = VULGAR.get(mixed?.part ?? '')
  const isSlashed =
    gap(text, first, second) === '/' && /^[1-9]$/u.test(first.form) && /^(?:[2-9]|10)$/u.test(second?.form ?? '')
  const value =
    part !== undefined
      ? Number(mixed?.whole ?? 0) + part
      : isSlashed && Number(first.form) < Number(second?.form)
        ? Number(first.form) / Number(second?.form)
        : null
  if (value === null) return null
  const own = part === undefined ? 2 : 1
  const rest = runOf(text, words, at + own - 1).slice(1)
  const scaled = withMagnitudes(
    value,
    0,
    rest.map(({ form }) => form),
  )
  return oneTerm(text, words, { at, count: own + scaled.count, form: scaled.form })
}

/** `40-50` is forty to fifty. */
function rangeAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const [first, second] = [words[at], words[at + 1]]
  if (!first || !second || !/^[-‐‑–—]$/u.test(gap(text, first, second) ?? '')) return null
  const [from, to] = [first, second].map(({ form }) => (/^\d/u.test(form) ? readNumber([form]) : null))
  const whole = hull(words, at, 2)
  if (!from || !to || !whole) return null
  const forms = [from.form, 'to', to.form]
  return { terms: forms.map((form) => makeTerm(text, whole, form)), count: 2 }
}

const CLOCK = /^(?<hour>\d{1,2})(?:\.(?<minute>\d\d))?(?<half>am|pm)?$/u

/** `6:30`, `6pm` and, before `p.m.`, `6.30`. */
function timeAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const [first, second] = [words[at], words[at + 1]]
  const clock = CLOCK.exec(first?.form ?? '')?.groups
  if (!first || clock?.hour === undefined) return null
  const hour = Number(clock.hour)
  if (gap(text, first, second) === ':' && /^\d\d(?:am|pm)?$/u.test(second?.form ?? '')) {
    const [minute = '', half = ''] = (second?.form ?? '').split(/(?<=^\d\d)/u)
    return timeTerms(text, hull(words, at, 2), { form: clockForm(hour, minute), half, count: 2 })
  }
  const isDotted = clock.minute !== undefined && (clock.half !== undefined || HALVES.has(second?.form ?? ''))
  if (!isDotted && clock.half === undefined) return null
  if (clock.minute !== undefined && !isDotted) return null
  return timeTerms(text, first, { form: clockForm(hour, clock.minute ?? '00'), half: clock.half ?? '', count: 1 })
}

const HALVES: ReadonlySet<string> = new Set(['am', 'pm'])

const clockForm = (hour: number, minute: string): string => numberFormOf(hour) + (minute === '00' ? '' : `:${minute}`)

interface Clock {
  readonly form: string
  readonly half: string
  readonly count: number
}

const timeTerms = (text: Text, whole: Word | undefined, { form, half, count }: Clock): TermsFound | null =>
  whole ? { terms: [form, half].flatMap((one) => (one ? [makeTerm(text, whole, one)] : [])), count } : null

const LAST_DAY = 31

/** `May 3`, `3 May`, `Nov. 3rd`, `the third of May`. */
function dateAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const monthFirst = monthAt(text, words, at)
  if (monthFirst) {
    const day = /^\.?\s+$/u.test(gap(text, words[at], words[at + 1]) ?? '') ? dayAt(text, words, at + 1) : null
    return day && oneTerm(text, words, { at, count: 1 + day.count, form: `d:${monthFirst}:${day.day}` })
  }
  const article = words[at]?.form === 'the' ? 1 : 0
  const day = dayAt(text, words, at + article)
  if (!day) return null
  const of = words[at + article + day.count]?.form === 'of' ? 1 : 0
  const behind = at + article + day.count + of
  const month = isTight(text, words[behind - 1], words[behind]) ? monthAt(text, words, behind) : null
  if (!month || (article === 1 && of === 0)) return null
  return oneTerm(text, words, { at, count: behind + 1 - at, form: `d:${month}:${day.day}` })
}

/** The month of a capitalised name of a month: `may` is none. */
const monthAt = (text: Text, words: readonly Word[], at: number): string | null => {
  const word = words[at]
  return word && isUpperAt(text.prose.visible, word.start) ? monthOf(word.form) : null
}

function dayAt(text: Text, words: readonly Word[], at: number) {
  if (!words[at]) return null
  const value = readNumber(runOf(text, words, at).map(({ form }) => form))
  const day = Number(value?.form.slice(2))
  return value && Number.isInteger(day) && day >= 1 && day <= LAST_DAY ? { day, count: value.count } : null
}
