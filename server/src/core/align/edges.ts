import type { Code } from '../checks/codes.ts'
import type { Span } from '../span.ts'
import type { Text, Word } from '../text/text.ts'
import { firstFrom, lastUpTo } from '../text/within.ts'
import { isAdditive, isOpposed, isTurning, leadsCondition, limits, startsCondition } from './conditions.ts'
import { endsSentence, isSaid, type Surroundings } from './cuts.ts'
import type { Edit } from './match.ts'
import { wordsWithin } from './utterance.ts'
import { isFunctionWord, isNegation, isQualifier, negatesAsWritten } from './vocabulary.ts'
import { deniesClause, isHedged, isWeakening, weakensNext } from './weakening.ts'

const FRONT_REACH = 5 // words: as far as a negation governs what stands behind it in its clause
const CLAUSE_END = /[,;:.?!—–]|--| - /u
const JOINTS = new Set(['and', 'because', 'but', 'or', 'so', 'while'])

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
  const content = words.filter(({ form }) => !isFunctionWord(form) && !limits(form))
  return content.length > 0 && content.filter(({ form }) => told.has(form)).length * 2 > content.length
}

const spanOf = (words: readonly Word[]): Span => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })

function frontOf(around: Surroundings, passage: Span): readonly Word[] {
  const sentence = lastUpTo(around.text.sentences, passage.start)
  if (!sentence || sentence.start >= passage.start) return []
  const { visible } = around.text.prose
  const words = wordsWithin(around.text.words, { start: sentence.start, end: passage.start })
  const end = words.findLastIndex((word, i) => endsSentence(visible, word, words[i + 1] ?? passage))
  return words.slice(end + 1).filter((word) => isSaid(around, word))
}

/** The rest of the sentence, behind an interruption too; nothing once a full stop or its like has come. */
function backOf(around: Surroundings, passage: Span): readonly Word[] {
  const { text } = around
  const sentence = lastUpTo(text.sentences, passage.end - 1)
  if (!sentence || sentence.end <= passage.end) return []
  if (/^[”"’']?[.?!…]/u.test(text.prose.visible.slice(passage.end, passage.end + 2))) return []
  return wordsWithin(text.words, { start: passage.end, end: sentence.end }).filter((word) => isSaid(around, word))
}

function kindOfFront(text: Text, words: readonly Word[], passage: Span, draft: DraftEdges): Code | null {
  const quoted = text.words[firstFrom(text.words, passage.start)]
  if (!words.length || !quoted || draft.leadIn.some(({ form }) => isOpposed(form))) return null
  if (isNegatedIn(text, words, passage) || deniesClause(words)) return 'hidden-qualifier'
  const isLimited = draft.leadIn.some(({ form }) => isQualifier(form) || isWeakening(form))
  if (weakensNext(words, quoted) && !isLimited) return 'hidden-qualifier'
  const condition = words.findLastIndex((_, i) => leadsCondition(words, i))
  const all = [...words, quoted]
  if (condition < 0)
    return words.some((_, i) => isTurning(all, i)) || isHedged(words.slice(-HEDGE_REACH)) ? 'dropped-context' : null
  const between = words.slice(condition)
  if (isTold(firstClause(text, between), draft)) return null
  const commas = between.filter((word) => text.prose.visible.charAt(word.end) === ',').length
  return commas <= 1 && !isAsked(text, passage) ? 'hidden-qualifier' : 'dropped-context'
}

const HEDGE_REACH = 4 // words: “I think that the”

/** “If they will not go, why should we?”: a reason for asking, and no condition. */
const isAsked = ({ prose: { visible } }: Text, { end }: Span): boolean => visible.charAt(end) === '?'

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
  return words.some((_, i) => isTurning(words, i)) || isHedged(words.slice(0, HEDGE_REACH)) ? 'dropped-context' : null
}
