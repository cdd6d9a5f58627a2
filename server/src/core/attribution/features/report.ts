import type { Tokens } from '../../people/tokens.ts'
import type { Span } from '../../span.ts'
import type { Scene } from '../scene.ts'
import type { Report } from '../statements/reports.ts'
import { isNamesake } from './previous.ts'
import type { Around } from './reports-around.ts'
import { add, addAll, type Table } from './table.ts'
import type { View } from './view.ts'

export const REPORT = [
  'reportSource',
  'reportInside',
  'reportCue',
  'earlierSource',
  'laterSource',
  'rChance',
  'rShare',
  'rBefore',
  'rAfter',
  'rEarlier',
  'rLater',
]

/**
 * How a candidate stands to the reported speech around a quotation: whether it is the source of the statement that holds
 * the words, as learned from statements with and without marks.
 */
export function addReport(table: Table, { scene, reports, reportContext }: View, candidate: number): void {
  const { holds, earlier, later } = reports
  add(table, sourceOf(scene, holds, candidate))
  add(table, holds && isInside(scene, holds, candidate) ? 1 : 0)
  add(table, holds && isCue(scene, holds, candidate) ? 1 : 0)
  add(table, sourceOf(scene, earlier, candidate))
  add(table, sourceOf(scene, later, candidate))
  addAll(table, reportContext)
}

/** 2 the source of a report · 1 another mention that ends in the same word · 0 neither. */
function sourceOf(scene: Scene, report: Report | undefined, candidate: number): number {
  if (!report || report.source < 0) return 0
  if (report.source === candidate) return 2
  return Number(isNamesake(scene, report.source, candidate))
}

function isInside({ tokens, found }: Scene, { spans }: Report, candidate: number): boolean {
  const at = tokens.start[found[candidate]?.first ?? 0] ?? 0
  return spans.some(({ start, end }) => start <= at && at < end)
}

function isCue({ tokens, clauses }: Scene, { cue }: Report, candidate: number): boolean {
  const clause = clauses[candidate]
  if (!clause) return false
  const { after, before, accordingTo, lead } = clause
  return beginsAt(tokens, after, cue) || beginsAt(tokens, before, cue) || (accordingTo && beginsAt(tokens, lead, cue))
}

const beginsAt = ({ start }: Tokens, token: number, cue: Span): boolean => token >= 0 && start[token] === cue.start

const FAR = 9 // sentences
const LONG = 60 // characters
const NO_REPORT = -0.2
const NO_SOURCE = -0.1

/** What the reports around a quotation tell of it, whoever the candidate is. */
export function reportContextOf(scene: Scene, quotation: number, around: Around): readonly number[] {
  const [span, range] = [scene.quotations[quotation], scene.ranges[quotation]]
  if (!span || !range) return [NO_REPORT, 0, -1, -1, FAR, FAR]
  const { holds, share, earlier, later } = around
  const part = holds?.spans.find(({ start, end }) => start < span.end && span.start < end)
  const { sentence } = scene.tokens
  return [
    holds ? (holds.source < 0 ? NO_SOURCE : holds.chance) : NO_REPORT,
    Math.min(1, share),
    ...outsideOf(span, part),
    apart(sourceSentence(scene, earlier), sentence[range.first] ?? 0),
    apart(sentence[range.last] ?? 0, sourceSentence(scene, later)),
  ]
}

/** How far the part of a report that holds a quotation begins before it and ends after it, in characters; -1 for no part. */
function outsideOf({ start, end }: Span, part: Span | undefined): readonly [number, number] {
  return part ? [clamp(start - part.start), clamp(part.end - end)] : [-1, -1]
}

const clamp = (length: number): number => Math.max(-LONG, Math.min(LONG, length))

function sourceSentence({ tokens, found }: Scene, report: Report | undefined): number {
  const mention = found[report?.source ?? -1]
  return mention ? (tokens.sentence[mention.first] ?? -1) : -1
}

const apart = (from: number, to: number): number => (from < 0 || to < 0 ? FAR : Math.min(FAR, to - from))
