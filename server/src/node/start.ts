import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Connection, createConnection } from 'vscode-languageserver/node'
import { startServer } from '../lsp/server.ts'
import type { Host } from '../service/host.ts'
import { plainWorkspace } from '../service/stand-in.ts'

/** How an editor asked for a connection on the command line; without any of these it is the standard streams. */
const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe']

/** Starts the language server on the connection that the command line asks for. Ends with its editor. */
export function startNodeServer(): void {
  const readme = pathToFileURL(join(__dirname, '..', 'README.md')).href
  startServer(connect(), { host: DISK, workspace: plainWorkspace(DISK), readme })
}

const MISSING = { kind: 'problem', reason: 'missing' } as const

const DISK: Host = {
  read: async (uri) => {
    const bytes = await readFile(fileURLToPath(uri)).catch(() => undefined)
    return bytes ? { kind: 'bytes', bytes, version: '' } : MISSING
  },
  list: async (uri) => {
    const names = await readdir(fileURLToPath(uri), { recursive: true }).catch(() => undefined)
    return names ? { kind: 'files', uris: names.map((name) => `${uri}/${name}`).sort() } : MISSING
  },
}

function connect(): Connection {
  const asked = process.argv.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))
  if (!asked) process.argv.push('--stdio')
  return createConnection()
}
