import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import type { Abilities } from './abilities.ts'
import { FIX_ALL } from './features/code-actions.ts'

/** What the server offers; pinned by a test. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: abilities.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    diagnosticProvider: {
      identifier: 'onrecord',
      interFileDependencies: true,
      workspaceDiagnostics: true,
      workDoneProgress: true,
    },
    hoverProvider: true,
    definitionProvider: true,
    typeDefinitionProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
