import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createConnection } from 'vscode-languageserver/node'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type Position,
  ProgressType,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { startServer } from '../../server/src/lsp/server.ts'
import type { Host } from '../../server/src/service/host.ts'
import { createWorkspace } from '../../server/src/service/workspace.ts'
import { type Fixture, parseFixture } from '../fixture.ts'
import { FULL_CLIENT } from './clients.ts'
import { type Heard, listenTo } from './heard.ts'

export const ROOT = 'file:///newsroom/'

/** A client and a server in one process, joined by two streams, over files that exist in memory only. */
export interface LspSession extends Heard {
  readonly client: ProtocolConnection
  readonly initialized: InitializeResult
  /** Files by name. A test may change them; the server is told by `workspace/didChangeWatchedFiles`. */
  readonly files: Map<string, string>
  readonly uri: (name: string) => string
  /** The cursor of a fixture's file, as request parameters. */
  readonly at: (name: string) => { readonly textDocument: { readonly uri: string }; readonly position: Position }
  readonly open: (name: string) => Promise<void>
  readonly close: (name: string) => Promise<void>
  /** Types at the cursor: one small change, as an editor sends it. */
  readonly type: (name: string, characters: string) => Promise<void>
  /** Another program writes a file, and the editor tells of it. */
  readonly write: (name: string, text: string) => Promise<void>
  readonly remove: (name: string) => Promise<void>
  /** The words of a file that a range covers. */
  readonly words: (name: string, range: Range) => string
  /** What the server reports on work under a token. */
  readonly onProgress: (token: string, listener: (value: unknown) => void) => void
  /** Resolves once the server has looked at everything that was sent so far. */
  readonly settled: () => Promise<void>
  readonly end: () => Promise<void>
}

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** What the client answers for its section `onrecord`. */
  readonly settings?: () => unknown
  readonly openAll?: boolean
  /** The folders that are open; the newsroom's where nothing is said. */
  readonly folders?: readonly string[]
  /** Called whenever the server lets others have their turn. */
  readonly onPause?: () => void | Promise<void>
}

/** A fixture (files after `//- name`, a cursor `‸`), served. Its drafts and sources are opened unless told otherwise. */
export async function startSession(fixture: string | Fixture, options: SessionOptions = {}): Promise<LspSession> {
  const parsed = typeof fixture === 'string' ? parseFixture(fixture.replace(/^\n/u, '')) : fixture
  const files = new Map(parsed.files.map((file) => [file.name, file.text]))
  const cursors = new Map(parsed.files.map((file) => [file.name, file.cursor]))
  const client = connect(hostOf(files), options.onPause)
  const heard = listenTo(client, options.settings ?? (() => ({})))
  client.listen()
  const folders = options.folders ?? [ROOT.slice(0, -1)]
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.length > 0 ? folders.map((uri) => ({ uri, name: uri })) : null,
    capabilities: options.capabilities ?? FULL_CLIENT,
    initializationOptions: options.initializationOptions,
  })
  await client.sendNotification('initialized', {})
  const texts = textsOf(client, files, cursors)
  if (options.openAll !== false) for (const name of files.keys()) await texts.open(name)
  const end = async () => {
    await client.sendRequest('shutdown')
    client.dispose()
  }
  const onProgress = (token: string, listener: (value: unknown) => void) =>
    void client.onProgress(new ProgressType<unknown>(), token, listener)
  const settled = () =>
    client.sendRequest('test/unknown').then(
      () => undefined,
      () => undefined,
    )
  return { client, initialized, files, ...heard, ...texts, onProgress, settled, end }
}

/** What a writer does to the texts, told to the server as an editor tells it. */
function textsOf(client: ProtocolConnection, files: Map<string, string>, cursors: Map<string, number | null>) {
  const versions = new Map<string, number>()
  const textOf = (name: string) => files.get(name) ?? ''
  const at = (name: string) => ({
    textDocument: { uri: uriOf(name) },
    position: positionIn(textOf(name), cursors.get(name) ?? 0),
  })
  return {
    uri: uriOf,
    at,
    open: async (name: string) => {
      versions.set(name, 1)
      const textDocument = { uri: uriOf(name), languageId: languageOf(name), version: 1, text: textOf(name) }
      await client.sendNotification('textDocument/didOpen', { textDocument })
    },
    close: (name: string) => client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } }),
    type: async (name: string, text: string) => {
      const version = (versions.get(name) ?? 1) + 1
      const { position } = at(name)
      const offset = cursors.get(name) ?? 0
      versions.set(name, version)
      files.set(name, textOf(name).slice(0, offset) + text + textOf(name).slice(offset))
      cursors.set(name, offset + text.length)
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(name), version },
        contentChanges: [{ range: { start: position, end: position }, text }],
      })
    },
    write: async (name: string, text: string) => {
      const type = files.has(name) ? 2 : 1
      files.set(name, text)
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] })
    },
    remove: async (name: string) => {
      files.delete(name)
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 3 }] })
    },
    words: (name: string, range: Range) =>
      textOf(name).slice(offsetIn(textOf(name), range.start), offsetIn(textOf(name), range.end)),
  }
}

export const uriOf = (name: string): string => (/^[a-z]+:/u.test(name) ? name : ROOT + name)

const languageOf = (name: string): string => (name.endsWith('.md') ? 'markdown' : 'plaintext')

/** A client that is joined to a server over these files; it has not greeted it yet. */
export function connect(host: Host, onPause?: () => void | Promise<void>): ProtocolConnection {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  const pause = async () => {
    await onPause?.()
    await setImmediate()
  }
  startServer(server, {
    workspace: createWorkspace(host),
    readme: 'file:///README.md',
    today: () => '2026-10-16',
    reviewer: 'ines',
    pause,
  })
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
}

/** Files in memory, by name below the root. */
export function hostOf(files: ReadonlyMap<string, string>): Host {
  return {
    read: async (uri) => {
      const text = files.get(decodeURIComponent(uri.slice(ROOT.length)))
      if (text !== undefined) {
        const bytes = new TextEncoder().encode(text)
        return { kind: 'bytes', bytes, version: text, changedAt: new Date(2026, 9, 16, 14, 5).getTime() }
      }
      const folder = [...files.keys()].some((name) => name.startsWith(`${uri.slice(ROOT.length)}/`))
      return folder ? { kind: 'folder' } : { kind: 'problem', reason: 'missing' }
    },
    list: async (folder) => {
      const base = folder.endsWith('/') ? folder : `${folder}/`
      const uris = [...files.keys()].map(uriOf).filter((uri) => uri.startsWith(base))
      return uris.length > 0 ? { kind: 'files', uris: uris.sort() } : { kind: 'problem', reason: 'missing' }
    },
  }
}

export function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

export function offsetIn(text: string, { line, character }: Position): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
}
