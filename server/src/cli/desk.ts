import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeHost } from '../node/host.ts'
import { isPattern } from '../service/glob.ts'
import type { Host } from '../service/host.ts'
import { canonicalUri, pathWithin } from '../service/uri.ts'
import { createWorkspace, type Workspace } from '../service/workspace.ts'
import type { Terminal } from './terminal.ts'

/** A file as it was named on the command line. */
export interface NamedFile {
  readonly path: string
  readonly uri: string
}

/** The workspace of one run, and where its files are. */
export interface Desk {
  readonly workspace: Workspace
  readonly host: Host
  readonly folder: string
}

/** Standard input stands in the working folder under this name, so that sources beside it are found. */
const STANDARD_INPUT = 'standard-input.md'

export async function openDesk(terminal: Terminal, paths: readonly string[]): Promise<Desk> {
  const folder = canonicalUri(pathToFileURL(terminal.workingFolder).href).replace(/\/$/u, '')
  const host = paths.includes('-') ? await withStandardInput(terminal, `${folder}/${STANDARD_INPUT}`) : nodeHost
  const workspace = createWorkspace(host)
  workspace.setRoots([folder])
  return { workspace, host, folder }
}

/**
 * The files that were named, each once, in order. A pattern that the shell did not work out (Windows has none that does)
 * is worked out here.
 */
export async function namedFiles(paths: readonly string[], desk: Desk): Promise<readonly NamedFile[]> {
  const all = await Promise.all(paths.map((path) => expanded(path, desk)))
  return [...new Map(all.flat().map((file) => [file.uri, file])).values()]
}

async function expanded(path: string, { folder, host, workspace }: Desk): Promise<readonly NamedFile[]> {
  const file = {
    path,
    uri: path === '-' ? `${folder}/${STANDARD_INPUT}` : canonicalUri(pathToFileURL(resolve(path)).href),
  }
  if (!isPattern(path) || (await host.read(file.uri)).kind !== 'problem') return [file]
  const found = await workspace.filesMatching(folder, path)
  return found.length ? found.map((uri) => ({ path: pathWithin(uri, folder), uri })) : [file]
}

async function withStandardInput(terminal: Terminal, uri: string): Promise<Host> {
  const bytes = await terminal.readStandardInput()
  return {
    read: async (wanted) => (wanted === uri ? { kind: 'bytes', bytes, version: '' } : nodeHost.read(wanted)),
    list: nodeHost.list,
  }
}
