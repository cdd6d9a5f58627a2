import type { Checked } from './render.ts'
import {
  findingsSentence,
  quotationsSentence,
  SEVERITY_WORDS,
  type ShownDraft,
  type ShownFinding,
  shownDraft,
} from './shown.ts'
import { type Paint, painter } from './style.ts'
import { wrap } from './wrap.ts'

/** The report for a terminal: each draft, each finding with a sentence, the words of the draft and those of the source. */
export function prettyCheck({ report, checked, colours, width }: Checked): string {
  const look = { paint: painter(colours), width }
  const drafts = checked.filter(({ check }) => check.readable).map((draft) => draftLines(shownDraft(draft), look))
  return `${[...drafts, summary(report.summary, look)].join('\n\n')}\n`
}

interface Look {
  readonly paint: Paint
  readonly width: number
}

function draftLines({ path, sources, findings }: ShownDraft, look: Look): string {
  const { paint, width } = look
  const lines = findings.flatMap((finding) => ['', ...findingLines(finding, path, look)])
  return [paint('bold', path), paint('dim', wrap(sources, width, '  ')), ...lines].join('\n')
}

const LOOKS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const

function findingLines(finding: ShownFinding, path: string, { paint, width }: Look): readonly string[] {
  const { line, column, severity, code, message, ours, passages } = finding
  return [
    `  ${path}:${line}:${column}  ${paint(LOOKS[severity], SEVERITY_WORDS[severity])}  ${paint('dim', code)}`,
    paint('bold', wrap(message, width, '    ')),
    ...(ours ? [wrap(ours, width, '      draft   ')] : []),
    ...passages.flatMap(({ words, from }) => [
      wrap(words, width, '      source  '),
      paint('dim', wrap(from, width, ' '.repeat(14))),
    ]),
  ]
}

function summary(counts: Checked['report']['summary'], { paint, width }: Look): string {
  const counted = quotationsSentence(counts)
  const found = findingsSentence(counts)
  const painted = paint(counts.errors ? 'red' : counts.warnings ? 'yellow' : 'green', found)
  return counted.length + found.length < width ? `${counted} ${painted}` : `${wrap(counted, width)}\n${painted}`
}
