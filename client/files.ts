import { FileSystemError, FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type FileRequest,
  LIST_FILES,
  type ListFilesAnswer,
  READ_FILE,
  type ReadFileAnswer,
} from '../server/src/lsp/protocol.ts'

/** A recording is no source that can be read; a text this long is none either. */
const MOST_BYTES = 64 * 1024 * 1024
const SKIPPED = /^(?:\.|node_modules$)/u

/** Lends the server the eyes of the window, for files that it cannot reach itself. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<ReadFileAnswer, void>(
    READ_FILE,
    ({ uri }: FileRequest): Promise<ReadFileAnswer> => readFile(Uri.parse(uri)).catch(unread),
  )
  client.onRequest<ListFilesAnswer, void>(
    LIST_FILES,
    ({ uri }: FileRequest): Promise<ListFilesAnswer> => listFiles(Uri.parse(uri)).catch(unread),
  )
}

async function readFile(uri: Uri): Promise<ReadFileAnswer> {
  const stat = await workspace.fs.stat(uri)
  if (stat.type & FileType.Directory) return { kind: 'folder' }
  if (stat.size > MOST_BYTES) return { kind: 'problem', reason: 'too-large' }
  const bytes = await workspace.fs.readFile(uri)
  const version = `${stat.mtime}-${stat.size}`
  return { kind: 'bytes', base64: base64Of(bytes), version, changedAt: stat.mtime }
}

async function listFiles(folder: Uri): Promise<ListFilesAnswer> {
  const uris = await filesBelow(folder)
  return { kind: 'files', uris: uris.sort() }
}

async function filesBelow(folder: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder)
  const shown = entries.filter(([name]) => !SKIPPED.test(name))
  const lists = await Promise.all(
    shown.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name)
      if (type & FileType.SymbolicLink) return []
      return type & FileType.Directory ? filesBelow(uri) : [uri.toString()]
    }),
  )
  return lists.flat()
}

function unread(error: unknown): { readonly kind: 'problem'; readonly reason: 'missing' | 'denied' | 'failed' } {
  const code = error instanceof FileSystemError ? error.code : ''
  if (code === 'FileNotFound') return { kind: 'problem', reason: 'missing' }
  return { kind: 'problem', reason: code === 'NoPermissions' ? 'denied' : 'failed' }
}

/** In pieces: a call has no room for millions of arguments. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)))
  return btoa(pieces.join(''))
}
