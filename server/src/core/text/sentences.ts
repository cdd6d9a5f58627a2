import type { Span } from '../span.ts'
import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_NAMES } from './abbreviations.ts'
import { classAt, DIGIT, INVISIBLE, isLowerAt, isUpperAt, LETTER, SPACE } from './characters.ts'
import type { Word } from './text.ts'
import { foldWord } from './words.ts'

const TERMINATORS = '.!?…。！？'
const TERMINATOR = new RegExp(`[${TERMINATORS}]`, 'gu')
const CLOSERS = '"”’\'»›)]}」』〉》“`'
const SPEECH_AFTER =
  /^(?:[\p{L}.’'-]+\s){0,4}?(?:said|says|asked|asks|added|replied|shouted|wrote|tweeted|told|yelled|exclaimed)\b/u
const SPEECH_REACH = 80

/** The words of a text up to the end of a paragraph, and the place of the first that is the paragraph's own. */
interface OwnWords {
  readonly words: readonly Word[]
  readonly first: number
}

/**
 * The sentences of one paragraph, without the label of a turn. Full stops of abbreviations, initials and numbers do not
 * end one, nor does a mark before a lower-case word; closing marks and brackets belong to the sentence they close. A
 * quotation of several sentences is several sentences; `“Why?” Ms Okafor asked.` is one. Rules after Kiss and Strunk
 * (2006), with word lists in place of their statistics.
 */
export function findSentences(visible: string, paragraph: Span, { words, first }: OwnWords): readonly Span[] {
  const sentences: Span[] = []
  let start = paragraph.start
  let word = first
  let behind = paragraph.start
  const body = visible.slice(paragraph.start, paragraph.end) // no search goes beyond it
  const next = () => paragraph.start + nextTerminator(body, behind - paragraph.start)
  for (let at = next(); at < paragraph.end; at = next()) {
    const end = afterClosers(visible, at, paragraph.end)
    while ((words[word + 1]?.start ?? Number.POSITIVE_INFINITY) < at) word++
    const head = word === first && start === paragraph.start
    if (endsSentence(visible, { at, end, limit: paragraph.end, before: words[word], after: words[word + 1], head })) {
      sentences.push({ start, end })
      start = skipSpace(visible, end, paragraph.end)
    }
    behind = end
  }
  if (start < paragraph.end) sentences.push({ start, end: paragraph.end })
  return sentences
}

/** Where the next terminator stands, from an offset on; the length of the text where there is none. */
function nextTerminator(text: string, from: number): number {
  TERMINATOR.lastIndex = from
  return TERMINATOR.test(text) ? TERMINATOR.lastIndex - 1 : text.length
}

/** Behind a run of terminators (`?!`, `...`, `. . .`) and the closing marks and brackets after it. */
function afterClosers(visible: string, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && isTail(visible, end)) end++
  return end
}

function isTail(visible: string, at: number): boolean {
  const character = visible.charAt(at)
  if (TERMINATORS.includes(character) || classAt(visible, at) === INVISIBLE) return true
  if (CLOSERS.includes(character)) return true
  return character === ' ' && visible.charAt(at + 1) === '.' && '. '.includes(visible.charAt(at + 2))
}

interface Candidate {
  readonly at: number
  /** Behind the terminator and its closing marks. */
  readonly end: number
  readonly limit: number
  readonly before: Word | undefined
  readonly after: Word | undefined
  /** Nothing stands before it in its paragraph but one word. */
  readonly head: boolean
}

function endsSentence(visible: string, candidate: Candidate): boolean {
  const { at, end, limit } = candidate
  const next = skipSpace(visible, end, limit)
  if (next >= limit) return true
  if (next === end && !isGluedStart(visible, candidate)) return false
  const first = skipOpeners(visible, next, limit)
  if (isLowerAt(visible, first) && !isUpperAt(visible, first + 1)) return false
  if (visible.charAt(at) === '.' && end === at + 1 && isAbbreviation(visible, candidate, first)) return false
  if (isStutter(visible, candidate)) return false
  return !(end > at + 1 && '?!'.includes(visible.charAt(at)) && asksAloud(visible, next, limit))
}

/** `“… finished.”The next`, `finished.The next`: a sentence may begin without a space before it. */
function isGluedStart(visible: string, { at, end }: Candidate): boolean {
  if (!isUpperAt(visible, end)) return false
  if (end > at + 1) return '"”’»'.includes(visible.charAt(end - 1))
  return isLowerAt(visible, at - 1) && isLowerAt(visible, at - 2) && SENTENCE_STARTERS.has(wordAt(visible, end))
}

/** “I … I don't know”: an ellipsis between a word and the same word is a hesitation. */
function isStutter(visible: string, { at, end, before, after }: Candidate): boolean {
  const ellipsis = visible.charAt(at) === '…' || (visible.charAt(at) === '.' && end > at + 2)
  return ellipsis && before !== undefined && before.form === after?.form
}

const asksAloud = (visible: string, next: number, limit: number): boolean =>
  SPEECH_AFTER.test(visible.slice(next, Math.min(limit, next + SPEECH_REACH)))

function isAbbreviation(visible: string, { at, before, head }: Candidate, next: number): boolean {
  if (!before || before.end < at || before.start >= at) return false
  const { form } = before
  if (before.end > at) return !startsAfterInitials(visible, next)
  if (ABBREVIATIONS_BEFORE_NAMES.has(form)) return true
  if (head && ENUMERATOR.test(form)) return true
  if (before.end - before.start === 1 && classAt(visible, before.start) === LETTER)
    return isInitial(visible, before, next)
  if (!ABBREVIATIONS.has(form)) return false
  return classAt(visible, next) === DIGIT || !SENTENCE_STARTERS.has(wordAt(visible, next))
}

/** `1.`, `12.`, `iv.` in front of an item or a heading. */
const ENUMERATOR = /^(?:\d{1,3}|[ivx]{1,4})$/u
/** Words that are nobody's surname: “Plan B. It failed” is two sentences, “J. May spoke” one. */
const AFTER_LETTER: ReadonlySet<string> = new Set([
  'but',
  'he',
  'it',
  'she',
  'that',
  'the',
  'they',
  'this',
  'we',
  'you',
])

/** `J.` in “J. Brandt”, `D.` in “Ph.D. student”; not `I.` in “It was I. She knew.”, nor `B.` in “Plan B. It failed.” */
function isInitial(visible: string, { form, start }: Word, next: number): boolean {
  if (form === 'i' && visible.charAt(next + 1) !== '.') return false
  const starters = visible.charAt(start - 1) === '.' ? SENTENCE_STARTERS : AFTER_LETTER
  return !starters.has(wordAt(visible, next))
}

const startsAfterInitials = (visible: string, next: number): boolean => SENTENCE_STARTERS.has(wordAt(visible, next))

/** Words that begin sentences and, in the middle of one, are not capitalised: after `Inc.` or `U.S.` they decide. */
const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  'a after all although an and as asked at both but by during each even every for from he her his how however i if in it its last many most mr mrs ms my no not now on one our she since so some still that the their then there these they this those though to under we what when where while who why with yet you your'.split(
    ' ',
  ),
)

function wordAt(visible: string, start: number): string {
  let end = start
  while (classAt(visible, end) === LETTER) end++
  return foldWord(visible.slice(start, end))
}

function skipSpace(visible: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (classAt(visible, at) === SPACE || classAt(visible, at) === INVISIBLE)) at++
  return at
}

const OPENERS = '"“‘\'«‹([{「『„‚—–-`'

function skipOpeners(visible: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (OPENERS.includes(visible.charAt(at)) || classAt(visible, at) === INVISIBLE)) at++
  return at
}
