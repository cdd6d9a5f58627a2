import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeHost } from '../node/host.ts'
import type { Host } from '../service/host.ts'
import { createWorkspace, type Workspace } from '../service/workspace.ts'
import type { Terminal } from './terminal.ts'

/** A file as it was named on the command line. */
export interface NamedFile {
  readonly path: string
  readonly uri: string
}

/** The workspace of one run, and the files that were named. */
export interface Desk {
  readonly workspace: Workspace
  readonly folder: string
  readonly named: (path: string) => NamedFile
}

/** Standard input stands in the working folder under this name, so that sources beside it are found. */
const STANDARD_INPUT = 'standard-input.md'

export async function openDesk(terminal: Terminal, files: readonly string[]): Promise<Desk> {
  const folder = pathToFileURL(terminal.workingFolder).href.replace(/\/$/u, '')
  const host = files.includes('-') ? await withStandardInput(terminal, `${folder}/${STANDARD_INPUT}`) : nodeHost
  const workspace = createWorkspace(host)
  workspace.setRoots([folder])
  const named = (path: string): NamedFile => ({
    path,
    uri: path === '-' ? `${folder}/${STANDARD_INPUT}` : pathToFileURL(resolve(terminal.workingFolder, path)).href,
  })
  return { workspace, folder, named }
}

async function withStandardInput(terminal: Terminal, uri: string): Promise<Host> {
  const bytes = await terminal.readStandardInput()
  return {
    read: async (wanted) => (wanted === uri ? { kind: 'bytes', bytes, version: '' } : nodeHost.read(wanted)),
    list: nodeHost.list,
  }
}
