import data from './data/number-words.data.json'

const UNITS = new Map(Object.entries(data.units))
const TENS = new Map(Object.entries(data.tens))
const MAGNITUDES = new Map(Object.entries(data.magnitudes))
const ORDINALS = new Map(Object.entries(data.ordinals))
const SHARES = new Set([...data.fractions, ...data.multiples])

/** A number read from one or more words: `count` of them, and its value as a form that equals however it is written. */
export interface NumberValue {
  readonly form: string
  readonly count: number
}

const DIGITS = /^\d+(?:\.\d+)?$/u
const DIGITS_WITH_MAGNITUDE = /^(?<digits>\d+(?:\.\d+)?)(?<magnitude>m|mn|mln|bn|tn|k)$/u
const DIGIT_ORDINAL = /^(?<digits>\d+)(?:st|nd|rd|th)$/u

const asForm = (value: number): string => `n:${Number(value.toPrecision(12))}`

/** half, thirds, double, thousands: a share or a multiple in words. */
export const isShare = (form: string): boolean => SHARES.has(form)

/** Whether the form of a term is a number's: `n:1200000`, or `o:3` for an ordinal. */
export const isNumberForm = (form: string): boolean => form.startsWith('n:') || form.startsWith('o:')

/**
 * The number that begins with the first of these folded words, or null: `1.2 million` and `1200000` are `n:1200000`,
 * `twenty-first` and `21st` are `o:21`, `a dozen` is `n:12`. The words must follow each other with nothing but space
 * or a hyphen between them.
 */
export function readNumber(forms: readonly string[]): NumberValue | null {
  const first = forms[0] ?? ''
  const ordinal = readOrdinal(forms)
  if (ordinal) return ordinal
  const compact = DIGITS_WITH_MAGNITUDE.exec(first)?.groups
  if (compact)
    return { form: asForm(Number(compact.digits) * (MAGNITUDES.get(compact.magnitude ?? '') ?? 1)), count: 1 }
  if (DIGITS.test(first)) return withMagnitudes(Number(first), 1, forms)
  if (first === 'a' && isBigMagnitude(forms[1])) return readWords(forms.slice(1), 1)
  return readWords(forms, 0)
}

const isBigMagnitude = (form: string | undefined): boolean =>
  form !== undefined && (MAGNITUDES.get(form) ?? 0) >= 12 && form.length > 2

function readOrdinal(forms: readonly string[]): NumberValue | null {
  const [first = '', second = ''] = forms
  const digits = DIGIT_ORDINAL.exec(first)?.groups?.digits
  if (digits !== undefined) return { form: `o:${Number(digits)}`, count: 1 }
  const tens = TENS.get(first)
  const unit = ORDINALS.get(second)
  if (tens !== undefined && unit !== undefined && unit < 10) return { form: `o:${tens + unit}`, count: 2 }
  const ordinal = ORDINALS.get(first)
  return ordinal === undefined ? null : { form: `o:${ordinal}`, count: 1 }
}

function withMagnitudes(value: number, count: number, forms: readonly string[]): NumberValue {
  const magnitude = MAGNITUDES.get(forms[count] ?? '')
  if (magnitude === undefined || (forms[count] ?? '').length < 2) return { form: asForm(value), count }
  return withMagnitudes(value * magnitude, count + 1, forms)
}

/** `two hundred and fifty thousand`: the classic fold of units, hundreds and magnitudes. */
function readWords(forms: readonly string[], skipped: number): NumberValue | null {
  let total = 0
  let current = 0
  let count = 0
  let last = Number.POSITIVE_INFINITY
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? ''
    if (form === 'and' && count > 0 && last === 100 && small(forms[i + 1]) !== undefined) continue
    const value = small(form)
    const magnitude = form.length > 2 ? MAGNITUDES.get(form) : undefined
    if (value !== undefined && value < last && fits(value, last)) current += value
    else if (magnitude !== undefined && magnitude <= 100) current = Math.max(1, current) * magnitude
    else if (magnitude !== undefined) {
      total += Math.max(1, current) * magnitude
      current = 0
    } else break
    last = magnitude === undefined ? (value ?? 0) : magnitude > 100 ? Number.POSITIVE_INFINITY : 100
    count = i + 1
  }
  return count ? { form: asForm(total + current), count: count + skipped } : null
}

const small = (form: string | undefined): number | undefined => UNITS.get(form ?? '') ?? TENS.get(form ?? '')

/** `twenty one` is one number, `one two` and `ten five` are two. */
const fits = (value: number, last: number): boolean => last >= 100 || (last >= 20 && last % 10 === 0 && value < 10)
