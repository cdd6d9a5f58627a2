import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { clientHost } from '../lsp/client-host.ts'
import { startServer } from '../lsp/server.ts'
import { createWorkspace } from '../service/workspace.ts'

/** The worker's own end of the line to the window. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
const host = clientHost(connection)
startServer(connection, { host, workspace: createWorkspace(host), readme: null })
