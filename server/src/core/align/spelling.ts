import data from './data/spellings.data.json'

const PAIRS: ReadonlyMap<string, string> = new Map(Object.entries(data.pairs))

/** The rules by which British spelling becomes American, each with what keeps `filled` from being `filed`. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,}|[lr][au]b|fav|hon|hum)our(?=(?:s|ed|ing|able|ably|ful|hood|ite|ites|er|ers|less)?$)/u, '$1or'],
  [/(?<=\p{L}{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u, 'iz'],
  [/(?<=\p{L}{2})ys(?=(?:e|ed|es|er|ers|ing)$)/u, 'yz'],
  [/(?<=\p{L}[bt])re(?=s?$)/u, 'er'],
  [/(?<=[aeiouy][^aeiouy]+[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ous|ery)$)/u, 'l'],
  [/(?<=\p{L}{3})ogue(?=s?$)/u, 'og'],
  [/(?<=\p{L})aem(?=\p{L})/u, 'em'],
]

/** `cafe` for `café`: without the accents that a writer may leave out. */
const withoutAccents = (form: string): string =>
  /^[a-z\d']*$/u.test(form)
    ? form
    : form.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gu, 'o').replace(/ß/gu, 'ss')

/** The form that both spellings of a word share: `labour` and `labor` are `labor`, `organised` is `organized`. */
export function spelledAlike(accented: string): string {
  const form = withoutAccents(accented)
  const known = PAIRS.get(form)
  if (known !== undefined) return known
  if (form.length < 5) return form
  return RULES.reduce((word, [pattern, plain]) => word.replace(pattern, plain), form)
}

/** Whether two forms differ in nothing but British and American spelling. */
export const isSameSpelling = (a: string, b: string): boolean => spelledAlike(a) === spelledAlike(b)

/** How many letters must be put in, taken out, changed or swapped with the next; 3 stands for more than two. */
export function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 9) + 1 : 9
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap))
    }
    before = row
    row = next
  }
  return Math.min(3, row[b.length] ?? 3)
}

const soundOf = (name: string): string =>
  withoutAccents(name)
    .replace(/ph/gu, 'f')
    .replace(/[ckq]h?|gh?/gu, 'k')
    .replace(/(?<!^)[aeiouyhw'-]/gu, '')
    .replace(/z/gu, 's')
    .replace(/(.)\1+/gu, '$1')

/** Whether two forms are the same name spelled otherwise: `muhammad` and `mohammed`, not `merkel` and `markle`. */
export const isSameName = (a: string, b: string): boolean => soundOf(a) === soundOf(b) && lettersApart(a, b) <= 2
