import { PassThrough } from 'node:stream'
import { createConnection } from 'vscode-languageserver/node'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type Location,
  type LocationLink,
  type Position,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { startServer } from '../../server/src/lsp/server.ts'
import type { Host } from '../../server/src/service/host.ts'
import { createWorkspace } from '../../server/src/service/workspace.ts'
import { parseFixture } from '../fixture.ts'

const ROOT = 'file:///newsroom/'

/** A client and a server in one process, joined by two streams, over files that exist in memory only. */
export interface LspSession {
  readonly client: ProtocolConnection
  readonly initialized: InitializeResult
  /** Files by name. A test may change them; the server is told by `workspace/didChangeWatchedFiles`. */
  readonly files: Map<string, string>
  readonly uri: (name: string) => string
  /** The cursor of a fixture's file, as request parameters. */
  readonly at: (name: string) => { readonly textDocument: { readonly uri: string }; readonly position: Position }
  readonly open: (name: string) => Promise<void>
  /** Types at the cursor: one small change, as an editor sends it. */
  readonly type: (name: string, characters: string) => Promise<void>
  /** The words of a file that a range covers. */
  readonly words: (name: string, range: Range) => string
  /** `file: words` for each place, whatever form the answer has. */
  readonly places: (answer: unknown) => readonly string[]
  readonly end: () => Promise<void>
}

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** Called with the client before the server is greeted, to listen to what it says from the beginning. */
  readonly listen?: (client: ProtocolConnection) => void
  readonly openAll?: boolean
}

/** A fixture (files after `//- name`, a cursor `‸`), served. Its drafts and sources are opened unless told otherwise. */
export async function startSession(fixture: string, options: SessionOptions = {}): Promise<LspSession> {
  const parsed = parseFixture(fixture.replace(/^\n/u, ''))
  const files = new Map(parsed.files.map((file) => [file.name, file.text]))
  const cursors = new Map(parsed.files.map((file) => [file.name, file.cursor]))
  const versions = new Map<string, number>()
  const client = connect(hostOf(files))
  for (const kind of ['diagnostic', 'inlayHint', 'codeLens', 'semanticTokens'])
    client.onRequest(`workspace/${kind}/refresh`, () => null)
  options.listen?.(client)
  client.listen()
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: ROOT.slice(0, -1), name: 'newsroom' }],
    capabilities: options.capabilities ?? { textDocument: { diagnostic: {} } },
    initializationOptions: options.initializationOptions,
  })
  await client.sendNotification('initialized', {})
  const textOf = (name: string) => files.get(name) ?? ''
  const uri = (name: string) => ROOT + name
  const cursorOf = (name: string) => positionIn(textOf(name), cursors.get(name) ?? 0)
  const open = async (name: string) => {
    versions.set(name, 1)
    const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext'
    const textDocument = { uri: uri(name), languageId, version: 1, text: textOf(name) }
    await client.sendNotification('textDocument/didOpen', { textDocument })
  }
  const type = async (name: string, text: string) => {
    const version = (versions.get(name) ?? 1) + 1
    const position = cursorOf(name)
    const at = cursors.get(name) ?? 0
    versions.set(name, version)
    files.set(name, textOf(name).slice(0, at) + text + textOf(name).slice(at))
    cursors.set(name, at + text.length)
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri(name), version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    })
  }
  const words = (name: string, range: Range) =>
    textOf(name).slice(offsetIn(textOf(name), range.start), offsetIn(textOf(name), range.end))
  const places = (answer: unknown) =>
    listOf(answer).map((place) => {
      const name = place.uri.slice(ROOT.length)
      return `${name}: ${words(name, place.range)}`
    })
  const end = async () => {
    await client.sendRequest('shutdown')
    client.dispose()
  }
  if (options.openAll !== false) for (const name of files.keys()) await open(name)
  return {
    client,
    initialized,
    files,
    uri,
    open,
    type,
    words,
    places,
    end,
    at: (name) => ({ textDocument: { uri: uri(name) }, position: cursorOf(name) }),
  }
}

function connect(host: Host): ProtocolConnection {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  startServer(server, { host, workspace: createWorkspace(host), readme: 'file:///README.md' })
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
}

/** Files in memory, by name below the root. */
function hostOf(files: ReadonlyMap<string, string>): Host {
  return {
    read: async (uri) => {
      const text = files.get(decodeURIComponent(uri.slice(ROOT.length)))
      if (text !== undefined) return { kind: 'bytes', bytes: new TextEncoder().encode(text), version: text }
      const folder = [...files.keys()].some((name) => name.startsWith(`${uri.slice(ROOT.length)}/`))
      return folder ? { kind: 'folder' } : { kind: 'problem', reason: 'missing' }
    },
    list: async (folder) => {
      const base = folder.endsWith('/') ? folder : `${folder}/`
      const uris = [...files.keys()].map((name) => ROOT + name).filter((uri) => uri.startsWith(base))
      return uris.length > 0 ? { kind: 'files', uris: uris.sort() } : { kind: 'problem', reason: 'missing' }
    },
  }
}

function listOf(answer: unknown): readonly Location[] {
  if (!Array.isArray(answer)) return []
  return answer.map((place: Location | LocationLink) =>
    'targetUri' in place ? { uri: place.targetUri, range: place.targetSelectionRange } : place,
  )
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

function offsetIn(text: string, { line, character }: Position): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
}
