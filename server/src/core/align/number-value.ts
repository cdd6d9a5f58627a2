import data from './data/number-words.data.json'

const UNITS = new Map(Object.entries(data.units))
const TENS = new Map(Object.entries(data.tens))
const MAGNITUDES = new Map(Object.entries(data.magnitudes))
const ORDINALS = new Map(Object.entries(data.ordinals))
const SHARES = new Set([...data.fractions, ...data.multiples])
const PARTS = new Map(Object.entries(data.parts))
const DECADES = new Map(Object.entries(data.decades))

/** A number read from one or more words: `count` of them, and its value as a form that equals however it is written. */
export interface NumberValue {
  readonly form: string
  readonly count: number
}

const DIGITS = /^\d+(?:\.\d+)?$/u
const DIGITS_WITH_MAGNITUDE = /^(?<digits>\d+(?:\.\d+)?)(?<magnitude>m|mn|mln|bn|tn|k)$/u
const DIGIT_ORDINAL = /^(?<digits>\d+)(?:st|nd|rd|th)$/u

/** `n:1200000`: the form that every way to write a number has. */
export const numberFormOf = (value: number): string => `n:${Number(value.toPrecision(12))}`

/** Whether a folded word may be the first of a number in words. */
export const beginsNumber = (form: string): boolean =>
  small(form) !== undefined || MAGNITUDES.has(form) || ORDINALS.has(form) || DECADES.has(form) || form === 'half'

/** half, thirds, double, thousands: a share or a multiple in words. */
export const isShare = (form: string): boolean => SHARES.has(form)

/** Whether the form of a term is a number's: `n:1200000`, `o:3` for an ordinal, `d:may:3` for a day of the year. */
export const isNumberForm = (form: string): boolean => form.charAt(1) === ':' && /^[dno]/u.test(form)

/** `n:60s` is `n:1960s`: the sixties of one century or another. */
export const isSameDecade = (a: string, b: string): boolean =>
  /^n:\d+s$/u.test(a) && /^n:\d+s$/u.test(b) && (a.endsWith(b.slice(2)) || b.endsWith(a.slice(2)))

/**
 * The number that begins with the first of these folded words, or null: `1.2 million` and `1200000` are `n:1200000`,
 * `twenty-first` and `21st` are `o:21`, `a dozen` is `n:12`, `two and a half` is `n:2.5`, `two-thirds` a number between 0
 * and 1, `the sixties` and `'60s` are `n:60s`. The words must follow each other with nothing but space or a hyphen between them.
 */
export function readNumber(forms: readonly string[]): NumberValue | null {
  const first = forms[0] ?? ''
  const known = readOrdinal(forms) ?? readDecade(forms) ?? readShare(forms)
  if (known) return known
  const compact = DIGITS_WITH_MAGNITUDE.exec(first)?.groups
  if (compact)
    return { form: numberFormOf(Number(compact.digits) * (MAGNITUDES.get(compact.magnitude ?? '') ?? 1)), count: 1 }
  if (DIGITS.test(first)) return withShare(Number(first), 1, forms)
  const isCounted = first === 'a' && isBigMagnitude(forms[1])
  return isCounted ? readWords(forms.slice(1), 1) : readWords(forms, 0)
}

const isBigMagnitude = (form: string | undefined): boolean =>
  form !== undefined && (MAGNITUDES.get(form) ?? 0) >= 12 && form.length > 2

function readOrdinal(forms: readonly string[]): NumberValue | null {
  const [first = '', second = ''] = forms
  const digits = DIGIT_ORDINAL.exec(first)?.groups?.digits
  if (digits !== undefined) return { form: `o:${Number(digits)}`, count: 1 }
  const tens = TENS.get(first)
  const unit = ORDINALS.get(second)
  const isTime = unit === 2 && tens !== 20 // “a thirty-second speech” lasts half a minute
  if (tens !== undefined && unit !== undefined && unit < 10 && !isTime) return { form: `o:${tens + unit}`, count: 2 }
  const ordinal = ORDINALS.get(first)
  return ordinal === undefined ? null : { form: `o:${ordinal}`, count: 1 }
}

/** `1960s`, `60s`, `sixties`, `nineteen-sixties`. */
function readDecade([first = '', second = '']: readonly string[]): NumberValue | null {
  if (/^(?:\d\d)?\d0s$/u.test(first)) return { form: `n:${first}`, count: 1 }
  const century = small(first)
  const decade = DECADES.get(first) ?? DECADES.get(second)
  if (decade === undefined) return null
  if (DECADES.has(first)) return { form: `n:${decade}s`, count: 1 }
  return century !== undefined && century >= 10 ? { form: `n:${century}${decade}s`, count: 2 } : null
}

/** `half a million`, `two-thirds`, `a third of`, `a quarter`: a part of one, or of a magnitude. */
function readShare([first = '', second = '', third = '']: readonly string[]): NumberValue | null {
  if (first === 'half') {
    const magnitude = MAGNITUDES.get(second === 'a' ? third : second) ?? 0
    const isScaled = magnitude >= 12
    return { form: numberFormOf(isScaled ? magnitude / 2 : 0.5), count: isScaled ? (second === 'a' ? 3 : 2) : 1 }
  }
  const part = PARTS.get(second)
  const count = first === 'a' ? 1 : small(first)
  if (part === undefined || count === undefined) return null
  const isOrdinal = count === 1 && ORDINALS.has(second) && third !== 'of' && first === 'a'
  return isOrdinal ? null : { form: numberFormOf(count * part), count: 2 }
}

/** `two and a half`, `2 and three quarters`, with a magnitude behind it: `one and a half million`. */
function withShare(value: number, count: number, forms: readonly string[]): NumberValue {
  if (forms[count] !== 'and' || !Number.isInteger(value)) return withMagnitudes(value, count, forms)
  const isHalf = forms[count + 1] === 'a' && forms[count + 2] === 'half'
  const share = isHalf ? { form: 'n:0.5', count: 2 } : readShare(forms.slice(count + 1))
  if (!share) return { form: numberFormOf(value), count }
  return withMagnitudes(value + Number(share.form.slice(2)), count + 1 + share.count, forms)
}

/** A value with the magnitudes that follow `count` words on: 1.2 before `million`. */
export function withMagnitudes(value: number, count: number, forms: readonly string[]): NumberValue {
  const magnitude = MAGNITUDES.get(forms[count] ?? '')
  if (magnitude === undefined || (forms[count] ?? '').length < 2) return { form: numberFormOf(value), count }
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
  if (!count) return null
  const value = total + current
  const isShared = total === 0 && forms[count] === 'and'
  const read = isShared ? withShare(value, count, forms) : { form: numberFormOf(value), count }
  return { ...read, count: read.count + skipped }
}

const small = (form: string | undefined): number | undefined => UNITS.get(form ?? '') ?? TENS.get(form ?? '')

/** `twenty one` is one number, `one two` and `ten five` are two. */
const fits = (value: number, last: number): boolean => last >= 100 || (last >= 20 && last % 10 === 0 && value < 10)
