import type { CancellationToken, Connection } from 'vscode-languageserver'
import { codeActions } from './features/code-actions.ts'
import { definition, typeDefinition } from './features/definition.ts'
import { hover } from './features/hover.ts'
import { type Session, snapshotOf } from './session.ts'
import type { Snapshot } from './snapshot.ts'

interface AboutDocument {
  readonly textDocument: { readonly uri: string }
}

/** Every feature is a function from a checked document and what was asked to the answer. */
export function registerFeatures(connection: Connection, session: Session): void {
  const answer =
    <P, R>(feature: (snapshot: Snapshot, params: P) => R | Promise<R>) =>
    async (params: P & AboutDocument, token: CancellationToken): Promise<R> =>
      feature(await snapshotOf(session, params.textDocument.uri, token), params)
  connection.onHover(answer(hover))
  connection.onDefinition(answer(definition))
  connection.onTypeDefinition(answer(typeDefinition))
  connection.onCodeAction(answer(codeActions))
}
