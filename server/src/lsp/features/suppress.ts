import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { Finding } from '../../core/checks/finding.ts'
import { spanOf } from '../../core/span.ts'
import { rangeOf } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'
import { diagnosticOf } from './diagnostics.ts'
import { editOf } from './workspace-edit.ts'

/** What nobody should be able to wave away: that a source or the settings could not be read. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['source-unread', 'settings-unread', 'needless-suppression'])

/** A comment before the paragraph, or at the top of the draft, that says a finding is known and meant. */
export function suppressActions(snapshot: Snapshot, finding: Finding): CodeAction[] {
  if (NOT_OFFERED.has(finding.code)) return []
  const { paragraphs } = snapshot.check.reading.text
  const here = paragraphs.findLast(({ start }) => start <= finding.span.start)?.start ?? 0
  const top = paragraphs[0]?.start ?? 0
  return [
    commentAction(snapshot, finding, { title: `Accept “${finding.code}” here`, at: here, kind: 'disable-next-line' }),
    commentAction(snapshot, finding, { title: `Accept “${finding.code}” in this draft`, at: top, kind: 'disable' }),
  ]
}

interface Comment {
  readonly title: string
  readonly at: number
  readonly kind: 'disable-next-line' | 'disable'
}

function commentAction(snapshot: Snapshot, finding: Finding, { title, at, kind }: Comment): CodeAction {
  const lineStart = snapshot.lines.starts.findLast((start) => start <= at) ?? 0
  const newText = `<!-- onrecord-${kind} ${finding.code} -->\n`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(snapshot, finding)],
    edit: editOf(snapshot, [{ range: rangeOf(snapshot.lines, spanOf(lineStart, lineStart)), newText }]),
  }
}
