import type { Span } from '../span.ts'
import { NO_LABELS } from './no-labels.ts'
import type { TurnLabel } from './text.ts'
import { foldWord } from './words.ts'

/** A label that a paragraph might open with. `capitals`: written as transcripts write speakers; `played`: a recording. */
interface Candidate extends TurnLabel {
  readonly kind: 'timed' | 'question' | 'capitals' | 'name' | 'played'
}

const OPENING_MARK = '["“]?'
const TIME = '(?<hours>\\d{1,2}:)?(?<minutes>\\d{1,2}):(?<seconds>\\d{2})(?<fraction>[.,]\\d{1,3})?'
const BEFORE = `[[(]?${TIME}[\\])]?[ \\t]*[-–—]?[ \\t]*`
const AFTER = TIME.replaceAll('<', '<after_')
const NAME = "(?:\\p{Lu}|de |van |von |al-)[\\p{L}\\p{M}.’' -]{0,38}[\\p{L}\\p{M}.](?: \\d{1,2})?"
const ASIDE = '(?: ?[([](?!\\d)[^()[\\]\\n]{1,40}[)\\]])?'
const MARKUP = '\u2060{0,4}' // **OKAFOR:** or **OKAFOR**: in Markdown
const SPEAKER = `(?<name>${NAME})${MARKUP}${ASIDE} ?(?:[[(]?${AFTER}[\\])]?)?${MARKUP} ?:${MARKUP}`
const LABEL = new RegExp(`^${OPENING_MARK}(?:${BEFORE})?${SPEAKER}(?=\\s|[“"‘'(]|$)\\s?`, 'u')
const QUESTION = /^(?<name>[QA]|Question|Answer)\u2060{0,4}[:.]\u2060{0,4}(?=\s|$)\s*/u
const NAMELIKE = /^(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|\d{1,2}|al|da|de|del|der|di|dos|el|la|of|the|van|von)(?: |$)){1,5}$/u
const REACH = 120
/** Recordings that are played in a conversation: somebody speaks there, and not who spoke before. */
const PLAYED: ReadonlySet<string> = new Set(['AUDIO', 'CLIP', 'VIDEO'])

/** The label each paragraph opens with; `undefined` where it opens with none. Evidence is weighed over the whole text. */
export function findLabels(visible: string, paragraphs: readonly Span[]): readonly (TurnLabel | undefined)[] {
  const candidates = paragraphs.map((paragraph) => candidateAt(visible, paragraph))
  const accepted = isOneTurn(visible, paragraphs) ? () => true : acceptance(candidates)
  return candidates.map((candidate) => candidate && (accepted(candidate) ? toLabel(candidate) : undefined))
}

/** A statement saved on its own: one paragraph, too long for a headline, so that its `NAME:` is who speaks. */
const isOneTurn = (visible: string, paragraphs: readonly Span[]): boolean =>
  paragraphs.length === 1 &&
  paragraphs.some(({ start, end }) => end - start > LONGEST_HEADLINE && SENTENCE_ENDS.test(visible.slice(start, end)))

const LONGEST_HEADLINE = 110 // headlines of news sites end at about 100 characters
const SENTENCE_ENDS = /[.!?…]["”’')\]]{0,2}(?:\s|$)/u

const toLabel = ({ start, end, name, time, bodyStart }: Candidate): TurnLabel =>
  time === undefined ? { start, end, name, bodyStart } : { start, end, name, time, bodyStart }

function candidateAt(visible: string, { start, end }: Span): Candidate | undefined {
  const head = visible.slice(start, Math.min(end, start + REACH))
  const found = QUESTION.exec(head) ?? (head.includes(':') ? LABEL.exec(head) : null)
  const name = found?.groups?.name
  if (!found || name === undefined) return undefined
  const nameAt = start + found[0].indexOf(name)
  const time = timeOf(found.groups ?? {})
  const label = { start: nameAt, end: nameAt + name.length, name, bodyStart: Math.min(end, start + found[0].length) }
  if (time !== undefined) return { ...label, time, kind: 'timed' }
  if (QUESTION.test(head)) return { ...label, kind: 'question' }
  if (!NAMELIKE.test(name)) return undefined
  const capitals = name === name.toUpperCase()
  if (capitals && PLAYED.has(name)) return { ...label, kind: 'played' }
  if (NO_LABELS.has(foldWord(name))) return undefined
  return { ...label, kind: capitals ? 'capitals' : 'name' }
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const part = (key: string) => groups[key] ?? groups[`after_${key}`]
  const minutes = part('minutes')
  if (minutes === undefined) return undefined
  const hours = (part('hours') ?? '0:').slice(0, -1)
  const fraction = (part('fraction') ?? '.0').slice(1).padEnd(3, '0')
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${part('seconds')}.${fraction}`
}

/**
 * One “Mayor: …” in an article is a headline, not a transcript. Labels count where they have a time code, come as
 * questions and answers, or where labels open a good part of the paragraphs and names come back; then everybody in
 * capitals is heard, who speaks but once as well.
 */
function acceptance(candidates: readonly (Candidate | undefined)[]): (candidate: Candidate) => boolean {
  const found = candidates.filter((candidate) => candidate !== undefined)
  const count = new Map<string, number>()
  for (const { name } of found) count.set(name, (count.get(name) ?? 0) + 1)
  const has = (...names: readonly string[]) => names.some((name) => count.has(name))
  const interview = has('Q', 'Question') && has('A', 'Answer')
  const returns = ({ name }: Candidate) => (count.get(name) ?? 0) > 1
  const share = found.length / candidates.length
  const conversation = found.filter(returns).length >= RETURNING_TURNS && count.size > 1
  return (candidate) => {
    if (candidate.kind === 'timed') return true
    if (candidate.kind === 'question') return interview
    if (conversation && (returns(candidate) || isCapital(candidate))) return true
    if (candidate.kind === 'played') return false
    const dense = candidate.kind === 'capitals' ? DENSE_CAPITALS : DENSE_NAMES
    return found.length >= dense.turns && share >= dense.share
  }
}

const isCapital = ({ kind }: Candidate): boolean => kind === 'capitals' || kind === 'played'

const RETURNING_TURNS = 4
const DENSE_CAPITALS = { turns: 2, share: 0.5 } as const
const DENSE_NAMES = { turns: 3, share: 0.6 } as const // names in small letters open many a headline too
