import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import { reviewOf } from '../../core/checks/review.ts'
import type { Span } from '../../core/span.ts'
import { addReviewed, newLedger } from '../../service/add-reviewed.ts'
import { entryOf, type ReviewEntry } from '../../service/reviews.ts'
import { SETTINGS_FILE } from '../../service/settings.ts'
import { accuses } from '../../service/verified.ts'
import { rangeOf } from '../convert.ts'
import { judgedAt, type Snapshot } from '../snapshot.ts'
import { diagnosticOf } from './diagnostics.ts'

/** Offers to write down, in `onrecord.json`, that somebody has looked at a quotation with findings and stands by it. */
export function reviewAction(snapshot: Snapshot, asked: Span): CodeAction[] {
  const judged = judgedAt(snapshot.check, asked.start)
  if (!judged) return []
  const about = snapshot.check.judgement.findings.filter((finding) => accuses(finding, judged))
  const edit = about.length > 0 ? ledgerEdit(snapshot, entryFor(snapshot, judged)) : undefined
  if (!edit) return []
  const diagnostics = about.map((finding) => diagnosticOf(snapshot, finding))
  return [{ title: 'Mark this quotation as reviewed', kind: CodeActionKind.QuickFix, diagnostics, edit }]
}

function entryFor({ check, review }: Snapshot, judged: JudgedQuotation): ReviewEntry {
  return entryOf({ ...reviewOf(check.reading, judged), ...review }, check.uri, check.newsroom.folder)
}

function ledgerEdit({ check, abilities, linesOf }: Snapshot, entry: ReviewEntry): WorkspaceEdit | undefined {
  const { uri, folder, text } = check.newsroom
  if (uri === null) return abilities.createsFiles ? newFile(`${folder}/${SETTINGS_FILE}`, newLedger(entry)) : undefined
  const edit = addReviewed(text, entry)
  if (!edit) return undefined
  return { changes: { [uri]: [{ range: rangeOf(linesOf(text), edit), newText: edit.newText }] } }
}

function newFile(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 }
  const edits = [{ range: { start, end: start }, newText: text }]
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  }
}
