import type { Passage } from '../../core/align/match.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { holds, type Span } from '../../core/span.ts'
import type { DraftCheck } from '../../service/draft.ts'
import { lineStarts, positionIn } from '../../service/lines.ts'
import { sentencesAround } from '../../service/sentences-around.ts'
import type { CheckedDraft } from '../checked.ts'
import type { Summary } from './check-json.ts'
import { excerpt } from './excerpt.ts'
import { namesOf } from './names.ts'
import type { Checked } from './render.ts'
import { type Paint, painter } from './style.ts'
import { wrap } from './wrap.ts'

/** The report for people: each draft, each finding with a sentence, the words of the draft and those of the source. */
export function prettyCheck({ report, checked, colours, width }: Checked): string {
  const look = { paint: painter(colours), width }
  const drafts = checked.filter(({ check }) => check.readable).map((draft) => draftLines(draft, look).join('\n'))
  return `${[...drafts, sentence(report.summary, look)].join('\n\n')}\n`
}

interface Look {
  readonly paint: Paint
  readonly width: number
}

function draftLines({ path, check }: CheckedDraft, look: Look): readonly string[] {
  const findings = check.judgement.findings.flatMap((finding) => ['', ...findingLines(finding, { path, check, look })])
  return [look.paint('bold', path), look.paint('dim', wrap(sourcesSentence(check), look.width, '  ')), ...findings]
}

function sourcesSentence({ sources }: DraftCheck): string {
  const read = sources.filter(({ source }) => source !== null)
  if (read.length === 0) return 'No source was read, so its quotations are not checked.'
  return `Checked against ${read.map(({ path }) => path).join(', ')}.`
}

interface Around {
  readonly path: string
  readonly check: DraftCheck
  readonly look: Look
}

const LOOKS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const
const WORDS = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const
const MOST_PASSAGES = 2 // the same words in twins of a text; the JSON has them all

function findingLines(finding: Finding, { path, check, look }: Around): readonly string[] {
  const { paint, width } = look
  const { raw, prose } = check.reading.text
  const { line, column } = positionIn(lineStarts(raw), finding.span.start)
  const level = paint(LOOKS[finding.severity], WORDS[finding.severity])
  const ours = excerpt(prose.visible, stretchAround(finding.span, check), finding.span)
  return [
    `  ${path}:${line}:${column}  ${level}  ${paint('dim', finding.code)}`,
    paint('bold', wrap(finding.message, width, '    ')),
    ...(ours ? [wrap(ours, width, '      draft   ')] : []),
    ...finding.evidence.slice(0, MOST_PASSAGES).flatMap(({ passage }) => passageLines(passage, check, look)),
  ]
}

/** The quotation that a finding is in; else its sentence. */
function stretchAround(span: Span, { reading }: DraftCheck): Span {
  const quotation = reading.quotations.findLast((one) => holds(one, span.start) && span.end <= one.end)
  return quotation ?? sentencesAround(reading, span)
}

/** What the source says there, who says it, and where. */
function passageLines(passage: Passage, { sources }: DraftCheck, { paint, width }: Look): readonly string[] {
  const { source, speaker } = passage
  const path = sources.find((bound) => bound.source?.id === source.id)?.path ?? source.title
  const { raw, prose } = source.reading.text
  const { line } = positionIn(lineStarts(raw), passage.start)
  const who = (speaker !== null && namesOf(source.reading).get(speaker)) || null
  const words = excerpt(prose.visible, sentencesAround(source.reading, widened(passage)), passage)
  return [
    wrap(words, width, '      source  '),
    paint('dim', wrap(`${who === null ? '' : `${who}, `}${path}:${line}`, width, ' '.repeat(14))),
  ]
}

/** A place between two words has the sentence of its neighbours. */
const widened = ({ start, end }: Span): Span =>
  start < end ? { start, end } : { start: Math.max(start - 1, 0), end: end + 1 }

/** “12 quotations in 2 drafts: 7 verified, 4 altered …” */
function sentence(summary: Summary, { paint, width }: Look): string {
  const { drafts, quotations, verified, altered, absent, unchecked, errors, warnings } = summary
  const verdicts = [
    `${verified} verified`,
    ...(altered ? [`${altered} altered`] : []),
    ...(absent ? [`${absent} not found`] : []),
    ...(unchecked ? [`${unchecked} not checked`] : []),
  ]
  const counted = `${count(quotations, 'quotation')} in ${count(drafts, 'draft')}: ${verdicts.join(', ')}.`
  const found = `${count(errors, 'error')} and ${count(warnings, 'warning')}.`
  const look = errors ? 'red' : warnings ? 'yellow' : 'green'
  const line = `${counted} ${found}`
  return line.length > width ? `${wrap(counted, width)}\n${paint(look, found)}` : `${counted} ${paint(look, found)}`
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
