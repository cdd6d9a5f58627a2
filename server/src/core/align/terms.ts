import type { Text, Word } from '../text/text.ts'
import { ABBREVIATIONS, WITH_STOP } from './abbreviations.ts'
import contractions from './data/contractions.data.json'
import { makeTerm } from './make-term.ts'
import { maskAt } from './masks.ts'
import { quantityAt, type TermsFound } from './quantity-terms.ts'
import type { Term } from './term.ts'

const WHOLE = new Map(Object.entries(contractions.whole))
const ENDINGS = Object.entries(contractions.endings)
const PLAIN = new Map(Object.entries(contractions.plain))
const CLIPPED = new Map(Object.entries(contractions.clipped))

/** The terms of words that follow each other in a text. Total; every word is in exactly one term, or in the parts of one contraction. */
export function termsOf(text: Text, words: readonly Word[]): readonly Term[] {
  const terms: Term[] = []
  let at = 0
  while (at < words.length) {
    const found =
      maskAt(text, words, at) ??
      initialsAt(text, words, at) ??
      phraseAt(text, words, at) ??
      quantityAt(text, words, at) ??
      wordTerms(text, words, at)
    terms.push(...found.terms)
    at += found.count
  }
  return terms
}

/** `J. P.`, and `D.C` and `U.S` with their last stop gone, as before a comma at a closing mark: one word, as `J.P.` is. */
function initialsAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  let count = isInitial(words[at]) ? 1 : 0
  while (count > 0 && isInitial(words[at + count]) && joinsInitials(text, words[at + count - 1], words[at + count]))
    count++
  const [first, last] = [words[at], words[at + count - 1]]
  if (count < 2 || !first || !last) return null
  const form = words
    .slice(at, at + count)
    .map((word) => word.form)
    .join('')
  return {
    terms: (ABBREVIATIONS.get(form) ?? form)
      .split(' ')
      .map((part) => makeTerm(text, { ...first, end: last.end }, part)),
    count,
  }
}

const isInitial = (word: Word | undefined): boolean => word?.form.length === 1 && /\p{L}/u.test(word.form)

function joinsInitials({ prose: { visible } }: Text, before: Word | undefined, after: Word | undefined): boolean {
  if (!before || !after || visible.charAt(before.end) !== '.') return false
  const isSpaced = /^\. \p{Lu}\.$/u.test(visible.slice(before.end, after.end + 1))
  return after.start === before.end + 1 || isSpaced
}

/** Words that are read together: `per cent`, `no one`, the `No.` of `No. 2`, the `an` of `miles an hour`. */
function phraseAt(text: Text, words: readonly Word[], at: number): TermsFound | null {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!word) return null
  if (word.form === '%') return { terms: [makeTerm(text, word, 'percent')], count: 1 }
  if (!next) return null
  if (word.form === 'per' && next.form === 'cent') return both(text, word, { next, form: 'percent' })
  if (word.form === 'no' && next.form === 'one') return both(text, word, { next, form: 'no one' })
  const isNumberSign = word.form === 'no' && /^\.\s?\d/u.test(text.prose.visible.slice(word.end, word.end + 3))
  if (isNumberSign) return { terms: [makeTerm(text, word, 'number')], count: 1 }
  const isRate = word.form === 'an' && next.form === 'hour' && SPEEDS.has(before?.form ?? '')
  return isRate ? { terms: [makeTerm(text, word, 'per')], count: 1 } : null
}

const SPEEDS: ReadonlySet<string> = new Set(['kilometers', 'kilometres', 'km', 'miles'])

const both = (text: Text, word: Word, { next, form }: { readonly next: Word; readonly form: string }): TermsFound => ({
  terms: [makeTerm(text, { ...word, end: next.end }, form)],
  count: 2,
})

function wordTerms(text: Text, words: readonly Word[], at: number): TermsFound {
  const word = words[at]
  if (!word) return { terms: [], count: 1 }
  const plain = PLAIN.get(word.form) ?? expansionOf(text, word)
  const terms =
    plain === undefined
      ? partsOf(word.form).map((form) => makeTerm(text, word, CLIPPED.get(form) ?? form, word.form))
      : plain.split(' ').map((form) => makeTerm(text, word, form))
  return { terms, count: 1 }
}

/** What a contraction is made of: `don't` → `do`, `not`; a word that is none is its own only part. */
function partsOf(form: string): readonly string[] {
  const whole = WHOLE.get(form)
  if (whole !== undefined) return whole.split(' ')
  if (!form.includes("'")) return [form]
  const ending = ENDINGS.find(([tail]) => form.endsWith(tail) && form.length > tail.length)
  return ending ? [form.slice(0, -ending[0].length), ending[1]] : [form]
}

/** What an abbreviation stands for: with its full stop where the letters are also a word (`us`, `sec`). */
function expansionOf({ prose: { visible } }: Text, word: Word): string | undefined {
  const full = ABBREVIATIONS.get(word.form)
  if (full === undefined || !WITH_STOP.has(word.form)) return full
  const raw = visible.slice(word.start, word.end)
  const capitals = word.form.length === 2 && /^\p{Lu}{2}$/u.test(raw) && word.form !== 'co'
  const dotted = word.form.length > 2 && visible.charAt(word.end) === '.'
  return capitals || raw.includes('.') || dotted ? full : undefined
}
