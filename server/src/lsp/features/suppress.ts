import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { Finding } from '../../core/checks/finding.ts'
import { spanOf } from '../../core/span.ts'
import { rangeOf } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'
import { diagnosticOf } from './diagnostics.ts'
import { editOf } from './workspace-edit.ts'

/** What nobody should be able to wave away: that a source or the settings could not be read. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['source-unread', 'settings-unread', 'needless-suppression'])

/** Comments before the paragraph, or at the top of the draft, that say that findings are known and meant. */
export function suppressActions(snapshot: Snapshot, touched: readonly Finding[]): CodeAction[] {
  const findings = touched.filter(({ code }) => !NOT_OFFERED.has(code))
  const codes = [...new Set(findings.map(({ code }) => code))]
  const { paragraphs } = snapshot.check.reading.text
  const top = paragraphs[0]?.start ?? 0
  const here = paragraphs.findLast(({ start }) => findings.some(({ span }) => start <= span.start))?.start ?? top
  const actions = codes.flatMap((code) => {
    const of = findings.filter((finding) => finding.code === code)
    return [
      commentAction(snapshot, of, { title: `Accept “${code}” here`, at: here, words: `disable-next-line ${code}` }),
      commentAction(snapshot, of, { title: `Accept “${code}” in this draft`, at: top, words: `disable ${code}` }),
    ]
  })
  if (codes.length < 2) return actions
  return [
    ...actions,
    commentAction(snapshot, findings, { title: 'Accept all of it here', at: here, words: 'disable-next-line' }),
  ]
}

interface Comment {
  readonly title: string
  readonly at: number
  readonly words: string
}

function commentAction(snapshot: Snapshot, findings: readonly Finding[], { title, at, words }: Comment): CodeAction {
  const lineStart = snapshot.lines.starts.findLast((start) => start <= at) ?? 0
  const newText = `<!-- onrecord-${words} -->\n`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => diagnosticOf(snapshot, finding)),
    edit: editOf(snapshot, [{ range: rangeOf(snapshot.lines, spanOf(lineStart, lineStart)), newText }]),
  }
}
