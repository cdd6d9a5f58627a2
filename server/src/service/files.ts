import { analyse } from '../core/analyse.ts'
import type { Reading } from '../core/reading.ts'
import { plainProse } from '../core/text/prose.ts'
import type { Document, ReadDocument } from '../formats/document.ts'
import { readBytes, readString } from '../formats/registry.ts'
import type { FileList, Host } from './host.ts'
import { whyUnread } from './unread.ts'
import { canonicalUri, isWithin, nameOf } from './uri.ts'

/** What became of a file that was asked for. `why` ends the sentence “… cannot be read: ”. */
export type File =
  | ReadFile
  | { readonly kind: 'folder'; readonly uri: string }
  | { readonly kind: 'problem'; readonly uri: string; readonly missing: boolean; readonly why: string }

export interface ReadFile {
  readonly kind: 'file'
  readonly uri: string
  readonly document: ReadDocument
}

/** Files as they are now: the editor's text of an open one, the disk's of every other. */
export interface Files {
  readonly read: (uri: string) => Promise<File>
  readonly list: (folder: string) => Promise<FileList>
  /** The reading of a file; of an open one, made from its previous reading. */
  readonly reading: (file: ReadFile) => Reading
  readonly open: (uri: string, text: string) => void
  readonly close: (uri: string) => void
  readonly touched: (uri: string) => void
  readonly opened: () => readonly string[]
}

/** What a text that was opened, and will be edited, was before: so what its next state can take over is remembered at once. */
const EMPTY_PAGE = analyse(plainProse(''))

/**
 * Remembers what was read. The same bytes give the same document, and the same document the same reading, so that
 * everything derived from them may be remembered by identity. A file that did not change is not read again.
 */
export function createFiles(host: Host): Files {
  const opened = new Map<string, File>()
  const asked = new Map<string, Promise<File>>()
  const lists = new Map<string, Promise<FileList>>()
  const onDisk = new Map<string, ReadFile>()
  const readings = new WeakMap<ReadDocument, Reading>()
  const latest = new Map<string, Reading>()

  const fromDisk = async (uri: string): Promise<File> => {
    const found = await readFromHost(host, uri)
    if (found.kind !== 'file') return found
    const before = onDisk.get(uri)
    if (before?.document.prose.raw === found.document.prose.raw) return before
    onDisk.set(uri, found)
    return found
  }
  return {
    read: (uri) => {
      const known = opened.get(uri)
      return known ? Promise.resolve(known) : remembered(asked, uri, () => fromDisk(uri))
    },
    list: (folder) => remembered(lists, folder, () => host.list(folder)),
    reading: ({ uri, document }) => {
      const known = readings.get(document)
      if (known) return known
      const reading = analyse(document.prose, opened.has(uri) ? (latest.get(uri) ?? EMPTY_PAGE) : undefined)
      readings.set(document, reading)
      if (opened.has(uri)) latest.set(uri, reading)
      return reading
    },
    open: (uri, text) => {
      if (!opened.has(uri)) lists.clear() // it may be new on disk, and not every editor tells so
      const before = opened.get(uri) ?? onDisk.get(uri)
      const same = before?.kind === 'file' && before.document.prose.raw === text
      opened.set(uri, same ? before : toFile(uri, readString(text, nameOf(uri))))
    },
    close: (uri) => {
      opened.delete(uri)
      latest.delete(uri)
      asked.delete(uri)
    },
    touched: (uri) => {
      for (const key of asked.keys()) if (key === uri || isWithin(key, uri)) asked.delete(key)
      for (const folder of lists.keys()) if (isWithin(uri, folder) || isWithin(folder, uri)) lists.delete(folder)
    },
    opened: () => [...opened.keys()],
  }
}

function remembered<T>(memo: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memo.get(key)
  if (known) return known
  const made = make()
  memo.set(key, made)
  return made
}

async function readFromHost(host: Host, uri: string): Promise<File> {
  const found = await host.read(canonicalUri(uri))
  if (found.kind === 'folder') return { kind: 'folder', uri }
  if (found.kind === 'problem') {
    return { kind: 'problem', uri, missing: found.reason === 'missing', why: whyUnread(found) }
  }
  return toFile(uri, readBytes(found.bytes, nameOf(uri)))
}

const toFile = (uri: string, document: Document): File =>
  document.kind === 'problem'
    ? { kind: 'problem', uri, missing: false, why: document.message }
    : { kind: 'file', uri, document }
