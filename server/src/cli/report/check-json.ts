import type { Match, Passage } from '../../core/align/match.ts'
import { passagesOf } from '../../core/align/passages.ts'
import type { BoundBy } from '../../core/align/source.ts'
import type { Code, Severity } from '../../core/checks/codes.ts'
import type { Finding, Fix, JudgedQuotation } from '../../core/checks/finding.ts'
import type { Reading } from '../../core/reading.ts'
import { sliceOf } from '../../core/span.ts'
import { unreachable } from '../../core/unreachable.ts'
import type { DraftCheck, Problem } from '../../service/draft.ts'
import { lineStarts, positionIn } from '../../service/lines.ts'
import { spokenQuotations } from '../../service/verified.ts'
import { namesOf } from './names.ts'

/** What `check --format json` prints; `schemas/report.schema.json` says the same. */
export interface CheckReport {
  readonly version: 1
  readonly problems: readonly Problem[]
  readonly summary: Summary
  readonly drafts: readonly DraftReport[]
}

export interface Summary {
  readonly drafts: number
  readonly quotations: number
  readonly verified: number
  readonly altered: number
  readonly absent: number
  readonly unchecked: number
  readonly errors: number
  readonly warnings: number
}

export interface DraftReport {
  readonly path: string
  readonly sources: readonly SourceReport[]
  readonly quotations: readonly QuotationReport[]
  readonly findings: readonly FindingReport[]
}

interface SourceReport {
  readonly path: string
  readonly boundBy: BoundBy
  readonly quotations: number
  readonly problem: string | null
}

interface QuotationReport {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly verdict: JudgedQuotation['verdict']
  readonly tier: 'exact' | 'words' | 'marked' | 'altered' | 'absent' | null
  readonly speaker: string | null
  readonly matches: readonly MatchReport[]
}

interface MatchReport {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly speaker: string | null
  readonly time: string | null
}

export interface FindingReport {
  readonly code: Code
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly message: string
  readonly related: readonly RelatedReport[]
  readonly fixes: readonly Fix[]
}

interface RelatedReport {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly message: string
}

/** One draft as it is reported. `path` is the draft as it was named. */
export function draftReport(path: string, check: DraftCheck): DraftReport {
  const starts = lineStarts(check.reading.text.raw)
  const pathOf = sourcePaths(check)
  return {
    path,
    sources: check.sources.map(({ path: named, boundBy, source, problem }) => ({
      path: named,
      boundBy,
      quotations: source?.reading.quotations.length ?? 0,
      problem,
    })),
    quotations: spokenQuotations(check).map((judged) => quotationReport(judged, check.reading, pathOf)),
    findings: check.judgement.findings.map((finding) => findingReport(finding, starts, pathOf)),
  }
}

type PathOf = (passage: Passage) => string

function sourcePaths({ sources }: DraftCheck): PathOf {
  const paths = new Map(sources.map(({ source, path }) => [source?.id, path]))
  return ({ source }) => paths.get(source.id) ?? source.id
}

function quotationReport({ quotation, match, verdict }: JudgedQuotation, reading: Reading, pathOf: PathOf) {
  const { attribution } = quotation
  return {
    start: quotation.start,
    end: quotation.end,
    text: sliceOf(reading.text.raw, quotation),
    verdict,
    tier: tierOf(match),
    speaker: attribution.kind === 'none' ? null : (namesOf(reading).get(attribution.person) ?? null),
    matches: passagesOf(match).map((passage) => matchReport(passage, pathOf)),
  }
}

function tierOf(match: Match): QuotationReport['tier'] {
  switch (match.kind) {
    case 'verbatim':
    case 'permitted':
      return match.tier
    case 'altered':
    case 'spliced':
      return 'altered'
    case 'absent':
      return 'absent'
    case 'unchecked':
      return null
    default:
      return unreachable(match)
  }
}

function matchReport(passage: Passage, pathOf: PathOf): MatchReport {
  const { source, start, end, speaker } = passage
  const { text } = source.reading
  const turn = text.paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)
  return {
    source: pathOf(passage),
    start,
    end,
    text: text.raw.slice(start, end),
    speaker: speaker === null ? null : (namesOf(source.reading).get(speaker) ?? null),
    time: turn?.label?.time ?? null,
  }
}

function findingReport(finding: Finding, starts: readonly number[], pathOf: PathOf): FindingReport {
  const { code, severity, span, message, evidence, fixes } = finding
  return {
    code,
    severity,
    start: span.start,
    end: span.end,
    ...positionIn(starts, span.start),
    message,
    related: evidence.map(({ passage, message: said }) => ({
      source: pathOf(passage),
      start: passage.start,
      end: passage.end,
      message: said,
    })),
    fixes,
  }
}
