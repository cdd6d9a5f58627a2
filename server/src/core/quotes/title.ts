import { holds } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import type { Region } from './carry.ts'
import { isSpokenNear } from './near-speech.ts'
import {
  CAPITAL_TITLE_NOUNS,
  SMALL_WORDS,
  TITLE_FOLLOWERS,
  TITLE_NOUNS,
  TITLE_OWNERS,
  WRITTEN_WORDS,
} from './title-words.ts'

const BESIDE = 3 // words
export const LONGEST_TITLE = 12 // words

/** What stands between the marks: its words, and whether they are a sentence where one may stand. */
interface Inside {
  readonly words: readonly Word[]
  readonly whole: boolean
}

/**
 * The name of a work or a broadcast, not speech: behind “the novel”, “the host of” or “CNN's”, before “star” or “show”;
 * else words with capitals that nobody near says, shouts or wrote on a sign.
 */
export function isTitle(text: Text, region: Region, { words, whole }: Inside): boolean {
  if (!words.length || words.length > LONGEST_TITLE) return false
  const [before, second] = wordsBefore(text, region)
  const capitals = isTitleCase(text, words)
  if (TITLE_NOUNS.has(before) && opensWithCapital(text, words)) return true
  if (TITLE_NOUNS.has(before) && !isSpokenNear(text, region, BESIDE)) return true
  if (!capitals) return false
  if (before.endsWith("'s") || CAPITAL_TITLE_NOUNS.has(before)) return true
  if (TITLE_FOLLOWERS.has(wordAfter(text, region))) return true
  if (LINKS.has(before) && TITLE_OWNERS.has(second)) return true
  if (words.length < 2 || whole || WRITTEN_WORDS.has(before) || WRITTEN_WORDS.has(second)) return false
  return !isCry(text, words) && !isSpokenNear(text, region, BESIDE)
}

/** “Donald Trump?” and “Vote Ruiz!” are no titles. */
const isCry = ({ prose }: Text, words: readonly Word[]): boolean =>
  '!?'.includes(prose.visible.charAt(words.at(-1)?.end ?? 0))

const LINKS: ReadonlySet<string> = new Set(['for', 'from', 'in', 'of', 'on'])

const opensWithCapital = ({ prose }: Text, words: readonly Word[]): boolean =>
  isUpperAt(prose.visible, words[0]?.start ?? 0)

/** The two words before a region in its clause, the nearer one first, `the` left out; empty ones where there are none. */
function wordsBefore({ words, prose }: Text, { start, paragraph }: Region): readonly [string, string] {
  const first = firstFrom(words, start)
  const form = (at: number): string => {
    const word = words[at]
    if (!word || !holds(paragraph, word.start)) return ''
    return CLAUSE_END.test(prose.visible.slice(word.end, start)) ? '' : word.form
  }
  return form(first - 1) === 'the' ? [form(first - 2), form(first - 3)] : [form(first - 1), form(first - 2)]
}

const CLAUSE_END = /[.!?:;]/u

function wordAfter({ words }: Text, { end, paragraph }: Region): string {
  const word = words[firstFrom(words, end)]
  return word && holds(paragraph, word.start) ? word.form : ''
}

/** Every word but the small ones has a capital: “Meet the Press”. */
function isTitleCase({ prose }: Text, words: readonly Word[]): boolean {
  return words.every(
    ({ start, form }, index) =>
      isUpperAt(prose.visible, start) || /^\d/u.test(form) || (index > 0 && SMALL_WORDS.has(form)),
  )
}
