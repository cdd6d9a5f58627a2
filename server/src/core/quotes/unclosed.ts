import type { Span } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import { trimmed } from '../text/lines.ts'
import { SPEECH_VERBS } from '../text/speech-verbs.ts'

/** Where a quotation without a closing mark may end, and what in it is no place to look. */
export interface Stretch extends Span {
  /** Quotations inside it, in order: an attribution in there is part of what is quoted. */
  readonly inside: readonly Span[]
  /** `anywhere`, or only as the last words of the stretch: what goes on in the next paragraph may report speech itself. */
  readonly attribution: 'anywhere' | 'last'
}

const BREAK = /[,.?!…—–-]["'”’]?\s+(?=\S)/gu
const REACH = 160

/**
 * Where a quotation ends whose closing mark was forgotten: before its attribution (“We open in June, Ms Ruiz said.”),
 * else with its stretch.
 */
export function recoverEnd(visible: string, stretch: Stretch): number {
  const { start, end, inside, attribution } = stretch
  let next = 0
  for (const found of visible.slice(start, end).matchAll(BREAK)) {
    const at = start + found.index
    while ((inside[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    if ((inside[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue
    const clauseAt = at + found[0].length
    const length = attributionLength(visible.slice(clauseAt, Math.min(end, clauseAt + REACH)))
    const last = end - clauseAt - length <= LAST_MARKS
    if (length > 0 && (attribution === 'anywhere' || last)) return at + found[0].trimEnd().length
  }
  return trimmed(visible, stretch).end
}

const LAST_MARKS = 2 // what may follow an attribution at the very end: a full stop, a bracket
const SUBJECT_WORDS = 6
const CLAUSE_END = /[,;:?!…"“”—–]|\.(?=\s|$)/u
const TITLE_STOP = /(?<=\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|St))\./gu
const PRONOUN = /^(?:he|she|they)$/iu
const DETERMINER = /^(?:an?|the|his|her|their|one|another)$/iu

/** The length of the clause that begins here and attributes what stands before it: “Mr Ruiz said”, “said the mayor”; or 0. */
function attributionLength(after: string): number {
  const readable = after.replaceAll(TITLE_STOP, ' ')
  const clause = readable.split(CLAUSE_END, 1)[0] ?? ''
  return isAttribution(clause.split(/\s+/u).filter(Boolean)) ? clause.length : 0
}

function isAttribution(words: readonly string[]): boolean {
  const verb = words.findIndex((word) => SPEECH_VERBS.has(word.toLowerCase()))
  if (verb < 0 || verb > SUBJECT_WORDS) return false
  if (verb === 0) return isSubject(words[1])
  if (words.length > verb + 1 + SUBJECT_WORDS) return false
  const [first] = words
  if (PRONOUN.test(first ?? '')) return verb === 1
  return DETERMINER.test(first ?? '') || words.slice(0, verb).every(isName)
}

const isSubject = (word: string | undefined): boolean =>
  word !== undefined && (isName(word) || PRONOUN.test(word) || DETERMINER.test(word))

const isName = (word: string): boolean => isUpperAt(word, 0) && word !== 'I'
