import type { Code } from '../checks/codes.ts'
import type { Span } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import type { Text, Word } from '../text/text.ts'
import conditions from './data/conditions.data.json'
import type { Edit } from './match.ts'
import { firstFrom, wordsWithin } from './utterance.ts'
import { isFunctionWord, isNegation, negatesAsWritten } from './vocabulary.ts'
import { type Voices, voiceAt } from './voices.ts'
import { wordSet } from './word-set.ts'

const CLAUSES = wordSet(conditions.clauses)
const OPPOSED = wordSet(conditions.opposed)
const STARTS_CONDITION = new Set(['but', 'except', 'if', 'only', 'unless'])
const LEADS_CONDITION = new Set(['except', 'if', 'unless', 'without'])
const FRONT_REACH = 5 // words: as far as a negation governs what stands behind it in its clause
const CLAUSE_END = /[,;:.?!—–]|--| - /u
const JOINTS = new Set(['and', 'because', 'but', 'or', 'so', 'while'])

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
      ({ form }, i, all) =>
        (negatesAsWritten(form) && !isAdditive(all[i + 1]?.form ?? '')) ||
        STARTS_CONDITION.has(form) ||
        isProviso(all, i),
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
const endsSentence = (visible: string, before: Word, after: Span): boolean =>
  before.form.length > LONGEST_TITLE &&
  /^[.?!…][”"’']?\s+[“"‘'(]?$/u.test(visible.slice(before.end, after.start)) &&
  isUpperAt(visible, after.start)

const sentenceAt = ({ sentences }: Text, offset: number): Span | undefined => {
  const index = firstFrom(sentences, offset + 1) - 1
  return sentences[index]
}

const isSaid = ({ voices, prose }: Surroundings, word: Word): boolean => prose || voiceAt(voices, word.start) !== null

/** What the edges of a passage leave out of its sentence, and whether that turns it. */
export function edgeEdits(around: Surroundings, passage: Span, draft: DraftEdges): readonly Edit[] {
  const before = frontOf(around, passage)
  const after = backOf(around, passage)
  const front = kindOfFront(around.text, before, passage, draft)
  const back = kindOfBack(around.text, after, passage, draft)
  return [
    ...(front ? [{ draft: draft.first, source: spanOf(before), kind: front, grave: true }] : []),
    ...(back ? [{ draft: draft.last, source: spanOf(after), kind: back, grave: true }] : []),
  ]
}

/** The first and the last word of the quotation, and what the draft itself says beside it in the same sentence. */
export interface DraftEdges {
  readonly first: Span
  readonly last: Span
  readonly leadIn: readonly Word[]
  readonly goesOn: readonly Word[]
}

/** The words up to the first comma: “if the tenants agree” of “if the tenants agree, we'll raise it”. */
function firstClause({ prose: { visible } }: Text, words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word) => visible.charAt(word.end) === ',')
  return end < 0 ? words : words.slice(0, end + 1)
}

/** Whether the draft tells most of a condition that the edge leaves out: “‘5 per cent’, but only ‘if the tenants agree’”. */
function isTold(words: readonly Word[], { leadIn, goesOn }: DraftEdges): boolean {
  const told = new Set([...leadIn, ...goesOn].map(({ form }) => form))
  const content = words.filter(({ form }) => !isFunctionWord(form) && !CLAUSES.has(form))
  return content.length > 0 && content.filter(({ form }) => told.has(form)).length * 2 > content.length
}

const spanOf = (words: readonly Word[]): Span => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })

function frontOf(around: Surroundings, passage: Span): readonly Word[] {
  const sentence = sentenceAt(around.text, passage.start)
  if (!sentence || sentence.start >= passage.start) return []
  const { visible } = around.text.prose
  const words = wordsWithin(around.text.words, { start: sentence.start, end: passage.start })
  const end = words.findLastIndex((word, i) => endsSentence(visible, word, words[i + 1] ?? passage))
  return words.slice(end + 1).filter((word) => isSaid(around, word))
}

/** The rest of the sentence, behind an interruption too; nothing once a full stop or its like has come. */
function backOf(around: Surroundings, passage: Span): readonly Word[] {
  const { text } = around
  const sentence = sentenceAt(text, passage.end - 1)
  if (!sentence || sentence.end <= passage.end) return []
  if (/^[”"’']?[.?!…]/u.test(text.prose.visible.slice(passage.end, passage.end + 2))) return []
  return wordsWithin(text.words, { start: passage.end, end: sentence.end }).filter((word) => isSaid(around, word))
}

function kindOfFront(text: Text, words: readonly Word[], passage: Span, draft: DraftEdges): Code | null {
  if (!words.length) return null
  if (
    draft.leadIn.some(
      ({ form }) => OPPOSED.has(form) || CLAUSES.has(form) || form === 'whether' || negatesAsWritten(form),
    )
  )
    return null
  if (isNegatedIn(text, words, passage)) return 'hidden-qualifier'
  const condition = words.findLastIndex(({ form }, i) => LEADS_CONDITION.has(form) || isProviso(words, i))
  const quoted = text.words[firstFrom(text.words, passage.start)]
  const all = quoted ? [...words, quoted] : words
  if (condition < 0) return words.some((word, i) => isTurning(word, i, all)) ? 'dropped-context' : null
  const between = words.slice(condition)
  if (isTold(firstClause(text, between), draft)) return null
  const commas = between.filter((word) => text.prose.visible.charAt(word.end) === ',').length
  return commas <= 1 ? 'hidden-qualifier' : 'dropped-context'
}

/**
 * Whether a “not” in front governs what is quoted: in the clause that is quoted, and no further off than a noun’s own
 * article: “not a plan” is turned by losing its “not”, the plan of “we do not need a plan” is not.
 */
function isNegatedIn(text: Text, words: readonly Word[], passage: Span): boolean {
  const quoted = text.words[firstFrom(text.words, passage.start)]?.form ?? ''
  if (JOINTS.has(quoted)) return false
  const near = governing(text, words, passage)
  const reach = ARTICLES.has(quoted) ? near.slice(0, 1) : near
  return reach.some((word, i) => negatesAsWritten(word.form) && !isAdditive(near[i - 1]?.form ?? quoted))
}

const ARTICLES = new Set(['a', 'an', 'the'])

/** “Not only”, “not just”: more is to come, and nothing is denied. */
const isAdditive = (form: string): boolean => ADDITIVE.has(form)

const ADDITIVE = new Set(['just', 'merely', 'only', 'simply', 'solely'])

/** The last words in front, the nearest first, back to the end of the clause before. */
function governing({ prose: { visible } }: Text, words: readonly Word[], passage: Span): readonly Word[] {
  const near: Word[] = []
  let next: Span = passage
  for (const word of words.slice(-FRONT_REACH).reverse()) {
    if (JOINTS.has(word.form) || CLAUSE_END.test(visible.slice(word.end, next.start))) break
    near.push(word)
    next = word
  }
  return near
}

function kindOfBack(text: Text, words: readonly Word[], passage: Span, draft: DraftEdges): Code | null {
  const [first] = words
  if (!first) return null
  if (startsCondition(words, first.form === 'and' && words[1]?.form === 'only' ? 1 : 0))
    return isTold(firstClause(text, words), draft) ? null : 'hidden-qualifier'
  const straight = !CLAUSE_END.test(text.prose.visible.slice(passage.end, first.start))
  if (straight && isNegation(first.form) && !isAdditive(words[1]?.form ?? '')) return 'hidden-qualifier'
  return words.some(isTurning) ? 'dropped-context' : null
}

const isTurning = ({ form }: Word, at: number, all: readonly Word[]): boolean =>
  CLAUSES.has(form) || (negatesAsWritten(form) && !isAdditive(all[at + 1]?.form ?? ''))

/** `but`, `if`, `unless` … begin a condition; `only` where another of them follows. */
function startsCondition(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form ?? ''
  if (form === 'only') return STARTS_CONDITION.has(words[at + 1]?.form ?? '') || words[at + 1]?.form === 'when'
  if (isProviso(words, at)) return true
  if (form === 'as' || form === 'so') return words[at + 1]?.form === 'long'
  return STARTS_CONDITION.has(form)
}

/** “Provided that it holds”; “providing care” is none. */
const isProviso = (words: readonly Word[], at: number): boolean =>
  /^provid(?:ed|ing)$/u.test(words[at]?.form ?? '') && words[at + 1]?.form === 'that'
