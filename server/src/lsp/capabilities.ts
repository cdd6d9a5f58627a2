import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import type { Abilities } from './abilities.ts'
import { FIX_ALL } from './features/code-actions.ts'
import { INSERT } from './features/insert-quotation.ts'
import { TOKEN_LEGEND } from './features/semantic-tokens.ts'

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
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Quotations' },
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
    foldingRangeProvider: true,
    linkedEditingRangeProvider: true,
    renameProvider: { prepareProvider: true },
    completionProvider: { triggerCharacters: ['“', '"', '„', '«', '‘', '/'], resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, INSERT, FIX_ALL] },
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: { resolveProvider: true },
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
