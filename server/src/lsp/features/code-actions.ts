import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver'
import type { Finding, Fix } from '../../core/checks/finding.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { safeEdits } from '../../service/safe-edits.ts'
import { rangeOf, spanIn } from '../convert.ts'
import { isDraft, type Snapshot } from '../snapshot.ts'
import { addSourceActions } from './add-source.ts'
import { diagnosticOf, isDataOf } from './diagnostics.ts'
import { insertQuotationActions } from './insert-quotation.ts'
import { changeMarks } from './marks.ts'
import { reviewAction } from './review.ts'
import { suppressActions } from './suppress.ts'
import { editOf } from './workspace-edit.ts'

export const FIX_ALL = 'source.fixAll.onrecord'

/**
 * What can be done where the range is: the fixes of the findings that it touches, and those of the diagnostics that the
 * client sends along. Some clients send none, and what they send may be of an earlier text.
 */
export async function codeActions(snapshot: Snapshot, params: CodeActionParams): Promise<CodeAction[]> {
  const asked = spanIn(snapshot.lines, params.range)
  const sources = await addSourceActions(snapshot, asked)
  const actions = isDraft(snapshot.check) ? draftActions(snapshot, asked, { ...params.context, sources }) : sources
  return actions.filter(({ kind }) => wanted(kind ?? '', params.context.only))
}

interface Asked {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly CodeAction[]
}

function draftActions(snapshot: Snapshot, asked: Span, { diagnostics, sources }: Asked): CodeAction[] {
  const touched = snapshot.check.judgement.findings.filter(
    (finding) => meets(finding.span, asked) || diagnostics.some(({ data }) => isDataOf(finding, data)),
  )
  return [
    ...touched.flatMap((finding) => quickFixes(snapshot, finding)),
    ...sources,
    ...fixAllOfCode(snapshot, touched),
    ...suppressActions(snapshot, touched),
    ...reviewAction(snapshot, asked),
    ...changeMarks(snapshot, asked),
    ...insertQuotationActions(snapshot, asked),
    ...fixAll(snapshot),
  ]
}

function wanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return kind !== FIX_ALL
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
}

const meets = (finding: Span, asked: Span): boolean =>
  overlaps(finding, asked) || (finding.start <= asked.end && asked.start <= finding.end)

function quickFixes(snapshot: Snapshot, finding: Finding): CodeAction[] {
  const preferred = finding.fixes.find((fix) => fix.safe)
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(snapshot, finding)],
    ...(fix === preferred && { isPreferred: true }),
    edit: editOf(
      snapshot,
      fix.edits.map((edit) => toTextEdit(snapshot, edit)),
    ),
  }))
}

function fixAllOfCode(snapshot: Snapshot, touched: readonly Finding[]): CodeAction[] {
  return [...new Set(touched.map((finding) => finding.code))].flatMap((code) => {
    const alike = snapshot.check.judgement.findings.filter((finding) => finding.code === code)
    const { fixed, edits } = safeEdits(alike)
    if (fixed < 2) return []
    const title = `Fix all ${fixed} findings of “${code}” in this draft`
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        edit: editOf(
          snapshot,
          edits.map((edit) => toTextEdit(snapshot, edit)),
        ),
      },
    ]
  })
}

function fixAll(snapshot: Snapshot): CodeAction[] {
  const { edits, fixed } = safeEdits(snapshot.check.judgement.findings)
  if (fixed === 0) return []
  const edit = editOf(
    snapshot,
    edits.map((each) => toTextEdit(snapshot, each)),
  )
  return [{ title: 'Put back the words of the sources', kind: FIX_ALL, edit }]
}

const toTextEdit = (snapshot: Snapshot, edit: Fix['edits'][number]): TextEdit => ({
  range: rangeOf(snapshot.lines, edit),
  newText: edit.newText,
})
