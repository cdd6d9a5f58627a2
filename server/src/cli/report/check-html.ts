import type { Checked } from './render.ts'
import {
  findingsSentence,
  quotationsSentence,
  SEVERITY_WORDS,
  type ShownDraft,
  type ShownFinding,
  shownDraft,
} from './shown.ts'

/** The report as one page with nothing to load: to be opened in any browser, printed, or sent along. */
export function htmlCheck({ report, checked }: Checked): string {
  const drafts = checked.filter(({ check }) => check.readable).map((draft) => section(shownDraft(draft)))
  const problems = report.problems.map(({ message }) => `<li>${plain(message)}</li>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>On Record</title>
<style>${STYLE}</style>
<h1>On Record</h1>
<p>${quotationsSentence(report.summary)} ${findingsSentence(report.summary)}</p>
${problems.length ? `<h2>Not read</h2>\n<ul>${problems.join('\n')}</ul>\n` : ''}${drafts.join('\n')}
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
article { border-inline-start: .3rem solid gray; padding-inline-start: 1rem; margin-block: 1.5rem; break-inside: avoid; }
.error { border-color: #c62828; } .warning { border-color: #b7791f; } .information, .hint { border-color: #1565c0; }
header, cite { font: .85rem system-ui, sans-serif; } blockquote { margin: .5rem 0 .5rem 1rem; } cite { display: block; }
`

const section = ({ path, sources, findings }: ShownDraft): string =>
  `<h2>${plain(path)}</h2>\n<p>${plain(sources)}</p>\n${findings.map(article).join('\n')}`

function article({ line, severity, code, message, ours, passages }: ShownFinding): string {
  const draft = ours ? `<blockquote>${plain(ours)}<cite>the draft</cite></blockquote>\n` : ''
  const sources = passages.map(
    ({ words, from }) => `<blockquote>${plain(words)}<cite>${plain(from)}</cite></blockquote>\n`,
  )
  return `<article class="${severity}">
<header>Line ${line} · ${SEVERITY_WORDS[severity]} · ${code}</header>
<p><strong>${plain(message)}</strong></p>
${draft}${sources.join('')}</article>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const plain = (text: string): string => text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
