import type { Connection } from 'vscode-languageserver'
import { changed, left, type OpenDocument, opened } from './documents.ts'
import type { Publisher } from './publish.ts'
import type { Session } from './session.ts'

/** Keeps the open texts in step with the editor's. */
export function registerDocuments(connection: Connection, session: Session, publisher: Publisher): void {
  const { documents, runtime } = session
  const keep = (document: OpenDocument) => {
    documents.set(document.uri, document)
    runtime.workspace.open(document.uri, document.lines.raw)
    return publisher.changed(document.uri)
  }
  connection.onDidOpenTextDocument(({ textDocument }) => keep(opened(textDocument, session.abilities.encoding)))
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri)
    return document && keep(changed(document, textDocument.version, contentChanges))
  })
  connection.onDidSaveTextDocument(({ textDocument }) => leave(session, publisher, textDocument.uri))
  connection.onDidCloseTextDocument(async ({ textDocument }) => {
    documents.delete(textDocument.uri)
    runtime.workspace.close(textDocument.uri)
    await publisher.closed(textDocument.uri)
    await publisher.changed(textDocument.uri)
  })
}

/** The writer is done with the words that were being typed: what was held back is shown. */
export async function leave(session: Session, publisher: Publisher, uri: string): Promise<void> {
  const document = session.documents.get(uri)
  if (!document || document.typingAt === null) return
  session.documents.set(uri, left(document))
  await publisher.everything()
}
