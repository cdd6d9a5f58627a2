import type { Span } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import { isConditionIn, isDenial, startsCondition } from './conditions.ts'
import { wordsWithin } from './utterance.ts'
import { type Voices, voiceAt } from './voices.ts'
import { isWeakening } from './weakening.ts'

/** A source as it is read around a passage. */
export interface Surroundings {
  readonly text: Text
  readonly voices: Voices
  /** Whether the passage is its author's prose: then prose counts as what was said. */
  readonly prose: boolean
}

/** Whether words behind a marked omission turn what is left: a “not”, a condition, in the sentences that are quoted. */
export function isHiddenCut(around: Surroundings, cut: Span): boolean {
  const words = wordsWithin(around.text.words, cut).filter((word) => isSaid(around, word))
  const first = words[0]
  const isCondition = first !== undefined && first.form !== 'but' && startsCondition(words, 0)
  return (
    isCondition ||
    touching(around.text, words).some(
      ({ form }, i, all) => isDenial(all, i) || isConditionIn(all, i) || isWeakening(form),
    )
  )
}

/** Of the words that were cut, those of the sentences that are quoted in part; a sentence cut whole touches nothing. */
function touching({ prose: { visible }, words, sentences }: Text, cut: readonly Word[]): readonly Word[] {
  const [first, last] = [cut[0], cut.at(-1)]
  if (!first || !last) return []
  const from = firstFrom(words, first.start)
  const to = firstFrom(words, last.end)
  const ends = (i: number): boolean => {
    const [before, after] = [words[i - 1], words[i]]
    if (!before || !after) return true
    return sentences[firstFrom(sentences, after.start)]?.start === after.start || endsSentence(visible, before, after)
  }
  const bounds = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(ends)
  const [head, tail] = [bounds[0] ?? to, bounds.at(-1) ?? from]
  return cut.filter(
    ({ start }) => start < (words[head]?.start ?? last.end) || start >= (words[tail]?.start ?? last.end),
  )
}

const LONGEST_TITLE = 3 // letters of “Mrs” and “Gov”, whose full stop ends no sentence

/** A full stop and a capital behind it, where the reading of sentences was in doubt: “… an American. I cannot …”. */
export const endsSentence = (visible: string, before: Word, after: Span): boolean =>
  before.form.length > LONGEST_TITLE &&
  /^[.?!…][”"’']?\s+[“"‘'(]?$/u.test(visible.slice(before.end, after.start)) &&
  isUpperAt(visible, after.start)

/** Whether a word is part of what was said, and no attribution or aside of the source’s author. */
export const isSaid = ({ voices, prose }: Surroundings, word: Word): boolean =>
  prose || voiceAt(voices, word.start) !== null
