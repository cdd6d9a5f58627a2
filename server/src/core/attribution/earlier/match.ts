import type { Found } from '../../people/found.ts'
import type { Quotation } from '../../quotes/quotation.ts'
import type { Span } from '../../span.ts'
import type { Change } from '../../text/change.ts'
import type { Report } from '../statements/reports.ts'
import { type AlignedWords, earlierWord, isMoved, movedOf } from './aligned-words.ts'

/** Mentions of two states of a text: for each of one state the place of the same one in the other, or -1. */
export interface MatchedMentions {
  /** For the mentions of the later state. */
  readonly earlier: Int32Array
  /** For the mentions of the earlier state. */
  readonly later: Int32Array
}

/** Finds the mentions that two states have in common. Both lists are in order. */
export function matchMentions(before: readonly Found[], after: readonly Found[], words: AlignedWords): MatchedMentions {
  const matched = { earlier: new Int32Array(after.length).fill(-1), later: new Int32Array(before.length).fill(-1) }
  let next = 0
  after.forEach((mention, i) => {
    const first = earlierWord(words, mention.first)
    const by = mention.first - first
    if (first < 0 || earlierWord(words, mention.last) !== mention.last - by) return
    while (isAhead(before[next], mention, by)) next++
    const other = before[next]
    if (!other || !isSameMention(other, mention, by)) return
    matched.earlier[i] = next
    matched.later[next] = i
  })
  return matched
}

/** Whether a mention of the earlier state comes before the place that one of the later state had. */
const isAhead = (other: Found | undefined, { first, last }: Found, by: number): boolean =>
  other !== undefined && (other.first < first - by || (other.first === first - by && other.last > last - by))

const isSameMention = (a: Found, b: Found, by: number): boolean =>
  a.first + by === b.first &&
  a.last + by === b.last &&
  a.core + by === b.core &&
  a.kind === b.kind &&
  a.sort === b.sort &&
  a.plural === b.plural

/** For each quotation of the later state the place of the same one in the earlier state, or -1. */
export function matchQuotations(before: readonly Quotation[], after: readonly Quotation[], change: Change): Int32Array {
  let next = 0
  return Int32Array.from(after, (quotation) => {
    const by = movedOf(quotation, change)
    if (by === undefined) return -1
    const start = quotation.start - by
    while ((before[next]?.start ?? start) < start) next++
    while (before[next]?.start === start && (before[next]?.end ?? 0) > quotation.end - by) next++
    const other = before[next]
    return other && isSameQuotation(other, quotation, by) ? next : -1
  })
}

const isSameQuotation = (a: Quotation, b: Quotation, by: number): boolean =>
  isMoved(a, b, by) &&
  isMoved(a.inner, b.inner, by) &&
  a.kind === b.kind &&
  a.closed === b.closed &&
  a.continues === b.continues &&
  a.depth === b.depth &&
  a.marks.open === b.marks.open &&
  a.marks.close === b.marks.close

/** What reports are matched by. */
interface Sources {
  readonly change: Change
  /** For each mention of the earlier state the place of the same one in the later state, or -1. */
  readonly mentions: Int32Array
}

/** For each report of the later state the place of the same one, with the same source, in the earlier state, or -1. */
export function matchReports(
  before: readonly Report[],
  after: readonly Report[],
  { change, mentions }: Sources,
): Int32Array {
  let next = 0
  return Int32Array.from(after, (report) => {
    const by = movedOf(wholeOf(report), change)
    if (by === undefined) return -1
    const start = startOf(report) - by
    while (next < before.length && startOf(before[next]) < start) next++
    const other = before[next]
    if (!other || !isSameReport(other, report, by)) return -1
    return (other.source < 0 ? -1 : mentions[other.source]) === report.source ? next : -1
  })
}

const startOf = (report: Report | undefined): number => report?.spans[0]?.start ?? 0

/** The stretch from the first to the last word of a report, its cue among them. */
function wholeOf({ cue, spans }: Report): Span {
  let { start, end } = cue
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

const isSameReport = (a: Report, b: Report, by: number): boolean =>
  a.chance === b.chance &&
  isMoved(a.cue, b.cue, by) &&
  a.spans.length === b.spans.length &&
  a.spans.every((span, i) => isMoved(span, b.spans[i] ?? NOWHERE, by))

const NOWHERE: Span = { start: -1, end: -1 }
