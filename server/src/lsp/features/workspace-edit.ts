import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Snapshot } from '../snapshot.ts'

/** With the version it was made for, where the client can refuse an edit to a text that has moved on. */
export function editOf(snapshot: Snapshot, edits: readonly TextEdit[]): WorkspaceEdit {
  if (!snapshot.abilities.documentChanges) return { changes: { [snapshot.uri]: [...edits] } }
  return { documentChanges: [{ textDocument: { uri: snapshot.uri, version: snapshot.version }, edits: [...edits] }] }
}
