import type { Connection } from 'vscode-languageserver'
import { canonicalUri, folderOf, resolvePath } from '../service/uri.ts'
import { changed, left, type OpenDocument, opened } from './documents.ts'
import type { Publisher } from './publish.ts'
import { openDocument, type Session } from './session.ts'

/** Keeps the open texts in step with the editor's. */
export function registerDocuments(connection: Connection, session: Session, publisher: Publisher): void {
  const { documents, runtime } = session
  const keep = (document: OpenDocument) => {
    documents.set(canonicalUri(document.uri), document)
    runtime.workspace.open(document.place, document.lines.raw)
    return publisher.changed(document.place)
  }
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const place = placeFor(textDocument.uri, session.roots)
    return keep(opened(textDocument, { place, encoding: session.abilities.encoding }))
  })
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = openDocument(session, textDocument.uri)
    return document && keep(changed(document, textDocument.version, contentChanges))
  })
  connection.onDidSaveTextDocument(async ({ textDocument }) => {
    if (!session.abilities.watchesFiles) await lookAtDisk(session, publisher)
    await leave(session, publisher, textDocument.uri)
  })
  connection.onDidCloseTextDocument(async ({ textDocument }) => {
    const document = openDocument(session, textDocument.uri)
    if (!document) return
    documents.delete(canonicalUri(document.uri))
    runtime.workspace.close(document.place)
    await publisher.closed(document.uri)
    await publisher.changed(document.place)
  })
}

/**
 * Where the workspace has a text: at its URI; one that was never saved in the first folder that is open, as Markdown,
 * under a name that no file has.
 */
function placeFor(uri: string, roots: readonly string[]): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(uri)) return canonicalUri(uri)
  return resolvePath(roots[0] ?? 'file:///', `.${uri.replace(/^[^:]*:/u, '').replaceAll('/', '-')}.md`)
}

/** For an editor that does not tell what changed on disk: all that may have been read is looked at again after a save. */
async function lookAtDisk({ runtime, documents, roots }: Session, publisher: Publisher): Promise<void> {
  const folders = [...documents.values()].map(({ place }) => folderOf(place))
  for (const folder of new Set([...roots, ...folders])) runtime.workspace.touched(folder)
  await publisher.everything()
}

/** The writer is done with the words that were being typed: what was held back is shown. */
export async function leave(session: Session, publisher: Publisher, uri: string): Promise<void> {
  const document = openDocument(session, uri)
  if (!document || document.typingAt === null) return
  session.documents.set(canonicalUri(uri), left(document))
  await publisher.everything()
}
