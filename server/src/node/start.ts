import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Connection, createConnection } from 'vscode-languageserver/node'
import { startServer } from '../lsp/server.ts'
import { createWorkspace } from '../service/workspace.ts'
import { nodeHost } from './host.ts'

/** How an editor asked for a connection on the command line; without any of these it is the standard streams. */
const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe']

/** Starts the language server on the connection that the command line asks for. Ends with its editor. */
export function startNodeServer(): void {
  const readme = pathToFileURL(join(__dirname, '..', 'README.md')).href
  startServer(connect(), { workspace: createWorkspace(nodeHost), readme, pause: () => setImmediate() })
}

function connect(): Connection {
  const asked = process.argv.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))
  if (!asked) process.argv.push('--stdio')
  return createConnection()
}
