import type { Passage } from '../../core/align/match.ts'
import type { Code, Severity } from '../../core/checks/codes.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { holds, type Span } from '../../core/span.ts'
import type { DraftCheck } from '../../service/draft.ts'
import { lineStarts, positionIn } from '../../service/lines.ts'
import { sentencesAround } from '../../service/sentences-around.ts'
import { mayHoldWords } from '../../service/unread.ts'
import type { CheckedDraft } from '../checked.ts'
import type { Summary } from './check-json.ts'
import { excerpt } from './excerpt.ts'
import { namesOf } from './names.ts'

/** A draft as people are shown it, whatever the form of the report. */
export interface ShownDraft {
  readonly path: string
  /** What it was checked against, in a sentence. */
  readonly sources: string
  readonly findings: readonly ShownFinding[]
}

export interface ShownFinding {
  readonly line: number
  readonly column: number
  readonly severity: Severity
  readonly code: Code
  readonly message: string
  /** The quotation or the sentence of the draft that it is in; empty where there are no words. */
  readonly ours: string
  readonly passages: readonly ShownPassage[]
}

export interface ShownPassage {
  readonly words: string
  /** Who says it in the source, and where: “Ana Ruiz, ruiz.txt:7”. */
  readonly from: string
}

const MOST_PASSAGES = 2 // the same words in twins of a text; the JSON has them all

export const SEVERITY_WORDS = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const

export const shownDraft = ({ path, check }: CheckedDraft): ShownDraft => ({
  path,
  sources: sourcesSentence(check),
  findings: check.judgement.findings.map((finding) => shownFinding(finding, check)),
})

function sourcesSentence({ sources }: DraftCheck): string {
  const read = sources.filter(({ source }) => source !== null)
  const checked =
    read.length === 0
      ? 'No source was read, so its quotations are not checked.'
      : `Checked against ${read.map(({ path }) => path).join(', ')}.`
  const unread = sources.filter(mayHoldWords).map(({ path, problem }) => `${path} (${problem})`)
  return unread.length === 0 ? checked : `${checked} Not read: ${unread.join('; ')}.`
}

function shownFinding({ span, severity, code, message, evidence }: Finding, check: DraftCheck): ShownFinding {
  const { raw, prose } = check.reading.text
  return {
    ...positionIn(lineStarts(raw), span.start),
    severity,
    code,
    message,
    ours: excerpt(prose.visible, stretchAround(span, check), span),
    passages: evidence.slice(0, MOST_PASSAGES).map(({ passage }) => shownPassage(passage, check)),
  }
}

/** The quotation that a finding is in; else its sentence. */
function stretchAround(span: Span, { reading }: DraftCheck): Span {
  const quotation = reading.quotations.findLast((one) => holds(one, span.start) && span.end <= one.end)
  return quotation ?? sentencesAround(reading, span)
}

function shownPassage(passage: Passage, { sources }: DraftCheck): ShownPassage {
  const { source, speaker } = passage
  const path = sources.find((bound) => bound.source?.id === source.id)?.path ?? source.title
  const { raw, prose } = source.reading.text
  const { line } = positionIn(lineStarts(raw), passage.start)
  const who = (speaker !== null && namesOf(source.reading).get(speaker)) || null
  return {
    words: excerpt(prose.visible, sentencesAround(source.reading, widened(passage)), passage),
    from: `${who === null ? '' : `${who}, `}${path}:${line}`,
  }
}

/** A place between two words has the sentence of its neighbours. */
const widened = ({ start, end }: Span): Span =>
  start < end ? { start, end } : { start: Math.max(start - 1, 0), end: end + 1 }

/** “12 quotations in 2 drafts: 7 verified, 4 altered.” */
export function quotationsSentence({ drafts, quotations, verified, altered, absent, unchecked }: Summary): string {
  const verdicts = [
    `${verified} verified`,
    ...(altered ? [`${altered} altered`] : []),
    ...(absent ? [`${absent} not found`] : []),
    ...(unchecked ? [`${unchecked} not checked`] : []),
  ]
  return `${count(quotations, 'quotation')} in ${count(drafts, 'draft')}: ${verdicts.join(', ')}.`
}

/** “3 errors and 1 warning.” */
export const findingsSentence = ({ errors, warnings }: Summary): string =>
  `${count(errors, 'error')} and ${count(warnings, 'warning')}.`

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
