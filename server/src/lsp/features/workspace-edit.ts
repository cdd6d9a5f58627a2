import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Snapshot } from '../snapshot.ts'

/**
 * With the version it was made for, where the client can refuse an edit to a text that has moved on, and with the line
 * ends that the text has.
 */
export function editOf(snapshot: Snapshot, made: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version, lines } = snapshot
  const windows = lines.raw.includes('\r\n')
  const edits = made.map(({ range, newText }) => ({
    range,
    newText: windows ? newText.replace(/\r?\n/gu, '\r\n') : newText,
  }))
  if (!snapshot.abilities.documentChanges) return { changes: { [uri]: edits } }
  return { documentChanges: [{ textDocument: { uri, version }, edits }] }
}
