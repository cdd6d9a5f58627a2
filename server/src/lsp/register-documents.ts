import type { Connection } from 'vscode-languageserver'
import { canonicalUri } from '../service/uri.ts'
import { changed, left, type OpenDocument, opened } from './documents.ts'
import type { Publisher } from './publish.ts'
import { openDocument, type Session } from './session.ts'

/** Keeps the open texts in step with the editor's. */
export function registerDocuments(connection: Connection, session: Session, publisher: Publisher): void {
  const { documents, runtime } = session
  const keep = (document: OpenDocument) => {
    documents.set(canonicalUri(document.uri), document)
    runtime.workspace.open(document.uri, document.lines.raw)
    return publisher.changed(document.uri)
  }
  connection.onDidOpenTextDocument(({ textDocument }) => keep(opened(textDocument, session.abilities.encoding)))
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = openDocument(session, textDocument.uri)
    return document && keep(changed(document, textDocument.version, contentChanges))
  })
  connection.onDidSaveTextDocument(({ textDocument }) => leave(session, publisher, textDocument.uri))
  connection.onDidCloseTextDocument(async ({ textDocument }) => {
    documents.delete(canonicalUri(textDocument.uri))
    runtime.workspace.close(textDocument.uri)
    await publisher.closed(textDocument.uri)
    await publisher.changed(textDocument.uri)
  })
}

/** The writer is done with the words that were being typed: what was held back is shown. */
export async function leave(session: Session, publisher: Publisher, uri: string): Promise<void> {
  const document = openDocument(session, uri)
  if (!document || document.typingAt === null) return
  session.documents.set(canonicalUri(uri), left(document))
  await publisher.everything()
}
