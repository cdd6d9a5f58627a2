import { findWords } from '../text/words.ts'
import { ANY_HONORIFIC, KNOWN, knownOf } from './lexicon.ts'

const PLACE_OR_POST = /\s+(?:of|from|at|for)\s+|,|\(/u
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ß', 'ss'],
])
const MORE_TITLES: ReadonlySet<string> = new Set(['del', 'delegate', 'former', 'mx', 'sec', 'the'])

/**
 * The words of a person's name that identify: folded, without accents, titles, particles, suffixes, and without the
 * place or post behind it. `Rep. José Álvarez de la Cruz Jr. of New York` is `jose alvarez cruz`.
 */
export function nameWords(name: string): readonly string[] {
  const core = name.split(PLACE_OR_POST)[0] ?? name
  const words = findWords(core, { start: 0, end: core.length }).flatMap(({ form }) => plainLetters(form) || [])
  const titles = words.findIndex((word) => !isTitle(word))
  const rest = words.slice(titles < 0 ? words.length - 1 : titles)
  return rest.filter((word, i) => i === 0 || !(knownOf(word) & (KNOWN.suffix | KNOWN.particle)))
}

const plainLetters = (form: string): string =>
  form
    .replace(/'s$/u, '')
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[æđıłœøß]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)

const isTitle = (word: string): boolean =>
  MORE_TITLES.has(word) || Boolean(knownOf(word) & (KNOWN.title | ANY_HONORIFIC) && !(knownOf(word) & ANY_NAME))

const ANY_NAME = KNOWN.familyName | KNOWN.maleName | KNOWN.femaleName
const ADDRESS = /^(?:(?<male>mr|sir|lord)|(?<female>mrs|ms|miss|lady|dame))\b/iu

/** The gender that a form of address in a name tells: `Mr Clinton`, `Dame Judith`; null for any other name. */
export function addressOf(name: string): 'male' | 'female' | null {
  const found = ADDRESS.exec(name)?.groups
  if (!found) return null
  return found.male === undefined ? 'female' : 'male'
}
