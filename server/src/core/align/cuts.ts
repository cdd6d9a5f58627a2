import type { Code } from '../checks/codes.ts'
import type { Span } from '../span.ts'
import type { Text, Word } from '../text/text.ts'
import conditions from './data/conditions.data.json'
import type { Edit } from './match.ts'
import { firstFrom, wordsWithin } from './utterance.ts'
import { isNegation } from './vocabulary.ts'
import { type Voices, voiceAt } from './voices.ts'
import { wordSet } from './word-set.ts'

const CLAUSES = wordSet(conditions.clauses)
const OPPOSED = wordSet(conditions.opposed)
const STARTS_CONDITION = new Set(['but', 'except', 'if', 'only', 'provided', 'providing', 'unless'])
const LEADS_CONDITION = new Set(['except', 'if', 'provided', 'providing', 'unless', 'without'])
const FRONT_REACH = 5 // words: as far as a negation governs what stands behind it in its clause
const CLAUSE_END = /[,;:.?!—–]/u
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
  const words = wordsWithin(around.text.words, cut)
  const head = sentenceAt(around.text, cut.start)
  const tail = sentenceAt(around.text, cut.end - 1)
  const touching = words.filter(
    (word) => isSaid(around, word) && (isInside(word, head, cut.start) || isInside(word, tail, cut.end - 1)),
  )
  const first = words.find((word) => isSaid(around, word))
  const whole = first !== undefined && startsCondition(words, words.indexOf(first)) && first.form !== 'but'
  return whole || touching.some(({ form }) => isNegation(form) || STARTS_CONDITION.has(form))
}

/** A sentence that begins inside the cut is cut whole, unless it is the one that goes on behind it. */
const isInside = (word: Word, sentence: Span | undefined, kept: number): boolean =>
  sentence !== undefined && sentence.start <= word.start && word.end <= sentence.end && sentence.start <= kept

const sentenceAt = ({ sentences }: Text, offset: number): Span | undefined => {
  const index = firstFrom(sentences, offset + 1) - 1
  return sentences[index]
}

const isSaid = ({ voices, prose }: Surroundings, word: Word): boolean => prose || voiceAt(voices, word.start) !== null

/** What the edges of a passage leave out of its sentence, and whether that turns it. */
export function edgeEdits(around: Surroundings, passage: Span, draft: DraftEdges): readonly Edit[] {
  const before = frontOf(around, passage)
  const after = backOf(around, passage)
  const front = kindOfFront(around.text, before, draft)
  const back = kindOfBack(around.text, after, passage)
  return [
    ...(front ? [{ draft: draft.first, source: spanOf(before), kind: front, grave: true }] : []),
    ...(back ? [{ draft: draft.last, source: spanOf(after), kind: back, grave: true }] : []),
  ]
}

/** The first and the last word of the quotation, and what the draft itself says in front of it in the same sentence. */
export interface DraftEdges {
  readonly first: Span
  readonly last: Span
  readonly leadIn: readonly Word[]
}

const spanOf = (words: readonly Word[]): Span => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })

function frontOf(around: Surroundings, passage: Span): readonly Word[] {
  const sentence = sentenceAt(around.text, passage.start)
  if (!sentence || sentence.start >= passage.start) return []
  return wordsWithin(around.text.words, { start: sentence.start, end: passage.start }).filter((word) =>
    isSaid(around, word),
  )
}

/** The rest of the sentence, behind an interruption too; nothing once a full stop or its like has come. */
function backOf(around: Surroundings, passage: Span): readonly Word[] {
  const { text } = around
  const sentence = sentenceAt(text, passage.end - 1)
  if (!sentence || sentence.end <= passage.end) return []
  if (/^[”"’']?[.?!…]/u.test(text.prose.visible.slice(passage.end, passage.end + 2))) return []
  return wordsWithin(text.words, { start: passage.end, end: sentence.end }).filter((word) => isSaid(around, word))
}

function kindOfFront(text: Text, words: readonly Word[], { leadIn }: DraftEdges): Code | null {
  if (!words.length) return null
  if (leadIn.some(({ form }) => OPPOSED.has(form) || CLAUSES.has(form) || form === 'whether' || form.endsWith("n't")))
    return null
  const near = governing(text, words)
  if (near.some(({ form }) => isNegation(form) || form.endsWith("n't"))) return 'hidden-qualifier'
  const condition = words.findLastIndex(({ form }) => LEADS_CONDITION.has(form))
  if (condition < 0) return words.some(({ form }) => isTurning(form)) ? 'dropped-context' : null
  const between = words.slice(condition)
  const commas = between.filter((word) => text.prose.visible.charAt(word.end) === ',').length
  return commas <= 1 ? 'hidden-qualifier' : 'dropped-context'
}

/** The last words in front, back to the end of the clause before. */
function governing(text: Text, words: readonly Word[]): readonly Word[] {
  const near: Word[] = []
  for (const word of words.slice(-FRONT_REACH).reverse()) {
    if (JOINTS.has(word.form) || CLAUSE_END.test(text.prose.visible.charAt(word.end))) break
    near.push(word)
  }
  return near
}

function kindOfBack(text: Text, words: readonly Word[], passage: Span): Code | null {
  const [first] = words
  if (!first) return null
  if (startsCondition(words, 0) || startsCondition(words, first.form === 'and' ? 1 : 0)) return 'hidden-qualifier'
  const straight = !CLAUSE_END.test(text.prose.visible.slice(passage.end, first.start))
  if (straight && isNegation(first.form)) return 'hidden-qualifier'
  return words.some(({ form }) => isTurning(form)) ? 'dropped-context' : null
}

const isTurning = (form: string): boolean => isNegation(form) || CLAUSES.has(form) || form.endsWith("n't")

/** `but`, `if`, `unless` … begin a condition; `only` where another of them follows. */
function startsCondition(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form ?? ''
  if (form === 'only') return STARTS_CONDITION.has(words[at + 1]?.form ?? '') || words[at + 1]?.form === 'when'
  if (form === 'as' || form === 'so') return words[at + 1]?.form === 'long'
  return STARTS_CONDITION.has(form)
}
