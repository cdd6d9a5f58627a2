import { userInfo } from 'node:os'
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
  startServer(connect(), {
    workspace: createWorkspace(nodeHost),
    readme,
    today,
    reviewer: userName(),
    pause: () => setImmediate(),
  })
}

/** Of this computer's clock and place: `2026-10-16`. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The name that somebody works under on this computer; some have none. */
function userName(): string | null {
  try {
    return userInfo().username
  } catch {
    return null
  }
}

function connect(): Connection {
  const asked = process.argv.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))
  if (!asked) process.argv.push('--stdio')
  return createConnection()
}
