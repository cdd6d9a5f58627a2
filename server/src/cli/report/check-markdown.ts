import type { Checked } from './render.ts'
import {
  findingsSentence,
  quotationsSentence,
  SEVERITY_WORDS,
  type ShownDraft,
  type ShownFinding,
  shownDraft,
} from './shown.ts'

/** The report as Markdown, for a message, an issue or a page of notes. Words of texts are escaped: they are no markup. */
export function markdownCheck({ report, checked }: Checked): string {
  const drafts = checked.filter(({ check }) => check.readable).map((draft) => section(shownDraft(draft)))
  const problems = report.problems.map(({ message }) => `- ${plain(message)}\n`)
  return [
    '# On Record\n',
    `${quotationsSentence(report.summary)} ${findingsSentence(report.summary)}\n`,
    ...(problems.length ? [`Not read:\n\n${problems.join('')}`] : []),
    ...drafts,
  ].join('\n')
}

const section = ({ path, sources, findings }: ShownDraft): string =>
  [`## ${plain(path)}\n`, `${plain(sources)}\n`, ...(findings.length ? [findings.map(item).join('')] : [])].join('\n')

function item({ line, severity, code, message, ours, passages }: ShownFinding): string {
  const quoted = [
    ...(ours ? [`  > ${plain(ours)}\n`] : []),
    ...passages.map(({ words, from }) => `  > source: ${plain(words)} (${plain(from)})\n`),
  ]
  return `- **Line ${line}, ${SEVERITY_WORDS[severity]}** (${code}): ${plain(message)}\n${quoted.length ? `\n${quoted.join('  >\n')}\n` : ''}`
}

const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/gu, '\\$&').replace(/\s+/gu, ' ')
