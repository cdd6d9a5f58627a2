import { NICKNAMES } from './data/nicknames.data.ts'

const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  NICKNAMES.split(' ').map((entry) => {
    const [short = '', long = ''] = entry.split(':')
    return [short, long.split(',')]
  }),
)

/**
 * Whether two folded given names can be one person's: the same, an initial, a short form, one of them missing, or a
 * slip of one letter. “Bill” fits “William”, “J.” fits “John”; “Bill” and “Hillary” do not fit.
 */
export function givenNamesFit(a: string, b: string): boolean {
  if (!a || !b || a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  return isShortFor(a, b) || isShortFor(b, a) || isSlip(a, b)
}

/** Whether a folded word is the short form of a given name: `al`, `will`. */
export const isShortForm = (word: string): boolean => LONG_FORMS.has(word)

function isShortFor(short: string, long: string): boolean {
  const forms = LONG_FORMS.get(short) ?? []
  return (
    forms.includes(long) ||
    forms.some((form) => LONG_FORMS.get(long)?.includes(form)) ||
    (short.length > 2 && long.startsWith(short))
  )
}

const LEAST_FOR_SLIP = 5

/** One letter more, less, other or swapped, in words long enough that this is a slip: “Okafor”, “Okaffor”. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < LEAST_FOR_SLIP || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const longest = Math.max(a.length, b.length) - head - tail
  return longest <= 1 || (longest === 2 && a.length === b.length && a[head] === b[head + 1] && a[head + 1] === b[head])
}
