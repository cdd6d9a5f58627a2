import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { canonicalUri } from '../service/uri.ts'
import { type LspPosition, offsetAt } from './convert.ts'
import { lensSeen } from './documents.ts'
import { draftCandidates } from './drafts.ts'
import { codeActions } from './features/code-actions.ts'
import { codeLenses, resolveCodeLens } from './features/code-lens.ts'
import { resolveQuotation } from './features/complete-quotations.ts'
import { completion } from './features/completion.ts'
import { definition, typeDefinition } from './features/definition.ts'
import { highlights } from './features/highlights.ts'
import { hover } from './features/hover.ts'
import { inlayHints, resolveInlayHint } from './features/inlay-hints.ts'
import { linkedMarks } from './features/marks.ts'
import { documentLinks, foldingRanges, selectionRanges } from './features/places.ts'
import { references } from './features/references.ts'
import { prepareRename, rename } from './features/rename.ts'
import { documentSymbols } from './features/symbols.ts'
import { workspaceSymbols } from './features/workspace-symbols.ts'
import type { Publisher } from './publish.ts'
import { leave } from './register-documents.ts'
import { registerTokens } from './register-tokens.ts'
import { closedSnapshotOf, openDocument, type Session, snapshotOf } from './session.ts'
import type { Snapshot } from './snapshot.ts'

interface AboutDocument {
  readonly textDocument: { readonly uri: string }
}

type Answer = <P, R>(
  feature: (snapshot: Snapshot, params: P) => R | Promise<R>,
) => (params: P & AboutDocument, token: CancellationToken) => Promise<R>

/** Every feature is a function from a checked document and what was asked to the answer. */
export function registerFeatures(connection: Connection, session: Session, publisher: Publisher): void {
  const answer: Answer = (feature) => async (params, token) =>
    feature(await snapshotOf(session, params.textDocument.uri, token), params)
  registerReading(connection, session, answer)
  registerWriting(connection, answer)
  registerCursor(connection, answer, (uri, position) => cursorAt(session, publisher, { uri, position }))
  registerResolving(connection, session)
  registerTokens(connection, session)
}

function registerReading(connection: Connection, session: Session, answer: Answer): void {
  connection.onHover(answer(hover))
  connection.onDefinition(answer(definition))
  connection.onTypeDefinition(answer(typeDefinition))
  connection.onReferences(answer(references))
  connection.onDocumentSymbol(answer(documentSymbols))
  connection.onDocumentLinks(answer(documentLinks))
  connection.onSelectionRanges(answer(selectionRanges))
  connection.onFoldingRanges(answer(foldingRanges))
  connection.onCodeLens(answer(codeLenses))
  connection.languages.inlayHint.on(answer(inlayHints))
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const snapshots: Snapshot[] = []
    for (const uri of await draftCandidates(session)) snapshots.push(await closedSnapshotOf(session, uri, token))
    return workspaceSymbols(snapshots, query)
  })
}

function registerWriting(connection: Connection, answer: Answer): void {
  connection.onCompletion(answer(completion))
  connection.onPrepareRename(answer(prepareRename))
  connection.onRenameRequest(answer(rename))
  connection.languages.onLinkedEditingRange(answer(linkedMarks))
}

/** Requests that editors send when the cursor moves: they tell that the writer has left the words being typed. */
function registerCursor(
  connection: Connection,
  answer: Answer,
  cursorAt: (uri: string, position: LspPosition) => Promise<void>,
): void {
  const highlight = answer(highlights)
  connection.onDocumentHighlight(async (params, token) => {
    await cursorAt(params.textDocument.uri, params.position)
    return highlight(params, token)
  })
  const actions = answer(codeActions)
  connection.onCodeAction(async (params, token) => {
    await cursorAt(params.textDocument.uri, params.range.end)
    return actions(params, token)
  })
}

async function cursorAt(
  session: Session,
  publisher: Publisher,
  { uri, position }: { readonly uri: string; readonly position: LspPosition },
): Promise<void> {
  const document = openDocument(session, uri)
  if (document && offsetAt(document.lines, position) !== document.typingAt) await leave(session, publisher, uri)
}

/** The second half of an answer, asked for when somebody looks at it. */
function registerResolving(connection: Connection, session: Session): void {
  connection.onCompletionResolve(async (item, token) => {
    const { uri, source, start } = dataOf(item.data)
    return uri && source ? resolveQuotation(await snapshotOf(session, uri, token), item, { source, start }) : item
  })
  connection.languages.inlayHint.resolve(async (hint, token) => {
    const { uri, start } = dataOf(hint.data)
    return resolveInlayHint(await snapshotOf(session, needed(uri), token), hint, start)
  })
  connection.onCodeLensResolve(async (lens, token) => {
    const snapshot = await snapshotOf(session, needed(dataOf(lens.data).uri), token)
    const resolved = await resolveCodeLens(snapshot, lens)
    const document = openDocument(session, snapshot.uri)
    if (document && !token.isCancellationRequested)
      session.documents.set(canonicalUri(document.uri), lensSeen(document))
    return resolved
  })
}

/** What an answer carried for its second half, read back; a client may have lost it. */
function dataOf(data: unknown): { readonly uri: string; readonly source: string; readonly start: number } {
  const value: Readonly<Record<string, unknown>> = typeof data === 'object' && data !== null ? { ...data } : {}
  return {
    uri: typeof value.uri === 'string' ? value.uri : '',
    source: typeof value.source === 'string' ? value.source : '',
    start: typeof value.start === 'number' ? value.start : -1,
  }
}

function needed(uri: string): string {
  if (uri === '') throw new ResponseError(LSPErrorCodes.RequestFailed, 'The item does not say which document it is of.')
  return uri
}
