import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Host, type HostProblem, LARGEST_FILE } from '../service/host.ts'
import { canonicalUri } from '../service/uri.ts'

/** Files on this computer's disk. */
export const nodeHost: Host = {
  read: async (uri) => {
    try {
      const path = pathOf(uri)
      const { size, mtimeMs, ...entry } = await stat(path).then((found) => ({
        size: found.size,
        mtimeMs: found.mtimeMs,
        isFolder: found.isDirectory(),
        isFile: found.isFile(),
      }))
      if (entry.isFolder) return { kind: 'folder' }
      if (!entry.isFile) return { kind: 'problem', reason: 'failed', detail: 'it is a device, not a file' }
      if (size > LARGEST_FILE) return { kind: 'problem', reason: 'too-large', detail: megabytes(size) }
      return { kind: 'bytes', bytes: await readFile(path), version: `${mtimeMs}-${size}`, changedAt: mtimeMs }
    } catch (error) {
      return problemOf(error)
    }
  },
  list: async (folder) => {
    try {
      const uris: string[] = []
      await collect(pathOf(folder), uris)
      return { kind: 'files', uris: uris.sort() }
    } catch (error) {
      return problemOf(error)
    }
  },
  where: async (uri) => whereIs(uri),
}

const whereIs = async (uri: string): Promise<string> => {
  const real = await realpath(pathOf(uri)).catch(() => null)
  return real === null ? uri : canonicalUri(pathToFileURL(real).href)
}

const pathOf = (uri: string): string => fileURLToPath(uri)

const MOST_FILES = 20_000 // a folder of sources has hundreds; this stops a walk through a whole disk

async function collect(folder: string, uris: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || uris.length >= MOST_FILES) continue
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      await collect(path, uris).catch(() => undefined) // a folder that is closed to us is no source
    else if (entry.isFile() || entry.isSymbolicLink()) uris.push(pathToFileURL(path).href)
  }
}

const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`

const CODES: Readonly<Record<string, HostProblem['reason']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
}

const DETAILS: Readonly<Record<string, string>> = {
  EBUSY: 'another program holds it',
  EIO: 'the disk has a fault there',
  ELOOP: 'it is a link that leads back to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
}

function problemOf(error: unknown): HostProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = CODES[code]
  if (reason) return { kind: 'problem', reason }
  const detail = DETAILS[code]
  if (detail) return { kind: 'problem', reason: 'failed', detail }
  return { kind: 'problem', reason: 'failed', detail: `the system could not read it (${code || 'unknown error'})` }
}
