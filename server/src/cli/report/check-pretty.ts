import type { Finding } from '../../core/checks/finding.ts'
import type { DraftCheck } from '../../service/draft.ts'
import { lineStarts, positionIn } from '../../service/lines.ts'
import type { CheckedDraft } from '../checked.ts'
import type { Summary } from './check-json.ts'
import { excerpt } from './excerpt.ts'
import type { Checked } from './render.ts'
import { type Paint, painter } from './style.ts'

/** The report for people: each draft, each finding with the words it is about and what the source has, and a sentence. */
export function prettyCheck({ report, checked, colours }: Checked): string {
  const paint = painter(colours)
  const drafts = checked.filter(({ check }) => check.readable).map((draft) => draftLines(draft, paint))
  return `${[...drafts.map((lines) => lines.join('\n')), sentence(report.summary, paint)].join('\n\n')}\n`
}

function draftLines({ path, check }: CheckedDraft, paint: Paint): readonly string[] {
  const findings = check.judgement.findings.flatMap((finding) => ['', ...findingLines(finding, { path, check, paint })])
  return [paint('bold', path), paint('dim', `  ${sourcesSentence(check)}`), ...findings]
}

function sourcesSentence({ sources }: DraftCheck): string {
  const read = sources.filter(({ source }) => source !== null)
  if (read.length === 0) return 'No source was read, so its quotations are not checked.'
  return `Checked against ${read.map(({ path }) => path).join(', ')}.`
}

interface Around {
  readonly path: string
  readonly check: DraftCheck
  readonly paint: Paint
}

const LOOKS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const
const WORDS = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const

function findingLines(finding: Finding, { path, check, paint }: Around): readonly string[] {
  const { raw } = check.reading.text
  const { line, column } = positionIn(lineStarts(raw), finding.span.start)
  const level = paint(LOOKS[finding.severity], WORDS[finding.severity])
  return [
    `  ${path}:${line}:${column}  ${level}  ${paint('dim', finding.code)}`,
    `    ${excerpt(raw, finding.span)}`,
    `    ${paint('bold', finding.message)}`,
    ...sourceLines(finding, check).map((said) => paint('dim', `    ${said}`)),
  ]
}

const MOST_PASSAGES = 2 // the same words in twins of a text; the JSON has them all

/** What the source says there, with its place. */
function sourceLines({ evidence }: Finding, { sources }: DraftCheck): readonly string[] {
  return evidence.slice(0, MOST_PASSAGES).map(({ passage }) => {
    const { source } = passage
    const path = sources.find((bound) => bound.source?.id === source.id)?.path ?? source.title
    const { raw } = source.reading.text
    const { line } = positionIn(lineStarts(raw), passage.start)
    return `${path}:${line}  ${excerpt(raw, passage)}`
  })
}

/** “12 quotations in 2 drafts: 7 verified, 4 altered …” */
function sentence(summary: Summary, paint: Paint): string {
  const { drafts, quotations, verified, altered, absent, unchecked, errors, warnings } = summary
  const verdicts = [
    `${verified} verified`,
    ...(altered ? [`${altered} altered`] : []),
    ...(absent ? [`${absent} not found`] : []),
    ...(unchecked ? [`${unchecked} not checked`] : []),
  ]
  const found = `${count(errors, 'error')} and ${count(warnings, 'warning')}`
  const look = errors ? 'red' : warnings ? 'yellow' : 'green'
  return `${count(quotations, 'quotation')} in ${count(drafts, 'draft')}: ${verdicts.join(', ')}. ${paint(look, `${found}.`)}`
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
