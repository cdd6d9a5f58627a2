import type { Connection } from 'vscode-languageserver'
import { createPublisher } from './publish.ts'
import { registerDiagnostics } from './register-diagnostics.ts'
import { registerDocuments } from './register-documents.ts'
import { registerFeatures } from './register-features.ts'
import { registerLifecycle } from './register-lifecycle.ts'
import { createSession, type Runtime } from './session.ts'

/** Serves one client over a connection until it says goodbye. The same in Node, in a worker and in the tests. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const session = createSession(runtime)
  const publisher = createPublisher(connection, session)
  registerLifecycle(connection, session, publisher)
  registerDocuments(connection, session, publisher)
  registerDiagnostics(connection, session, publisher)
  registerFeatures(connection, session, publisher)
  connection.listen()
}
