import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { clientHost } from '../lsp/client-host.ts'
import { startServer } from '../lsp/server.ts'
import { createWorkspace } from '../service/workspace.ts'

/** The worker's own end of the line to the window. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))

/** A worker looks at its messages between two timers; more often than every few milliseconds that only costs time. */
const LONGEST_STRETCH = 12 // milliseconds, below one frame of a screen
const began = { at: performance.now() }
async function pause(): Promise<void> {
  if (performance.now() - began.at < LONGEST_STRETCH) return
  await new Promise((resolve) => setTimeout(resolve, 0))
  began.at = performance.now()
}

const today = () => new Date().toISOString().slice(0, 10)
const workspace = createWorkspace(clientHost(connection))
startServer(connection, { workspace, readme: null, today, reviewer: null, pause })
