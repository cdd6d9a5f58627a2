import type { Host, HostProblem } from './host.ts'
import { folderOf, isWithin } from './uri.ts'

/** Where files may be read: everywhere, or in these folders alone (a workspace that its reader does not trust). */
export interface Bounds {
  readonly confined: boolean
  readonly folders: readonly string[]
}

const OUTSIDE: HostProblem = { kind: 'problem', reason: 'outside' }

/** A host that reads nothing outside of its bounds, be it by a path or by a link that leads out. Bounds are asked each time. */
export function confinedHost(host: Host, bounds: () => Bounds): Host {
  const where = (uri: string) => host.where?.(uri) ?? Promise.resolve(uri)
  const mayRead = async (uri: string): Promise<boolean> => {
    const { confined, folders } = bounds()
    if (!confined) return true
    if (!folders.some((folder) => uri === folder || isWithin(uri, folder))) return false
    const [real, ...allowed] = await Promise.all([uri, ...folders].map(where))
    return allowed.some((folder) => real === folder || isWithin(real ?? uri, folder))
  }
  return {
    read: async (uri) => ((await mayRead(uri)) ? host.read(uri) : OUTSIDE),
    list: async (folder) => ((await mayRead(folder)) ? host.list(folder) : OUTSIDE),
  }
}

/** The folders that are open; without any, those of the open texts. */
export const boundFolders = (roots: readonly string[], texts: readonly string[]): readonly string[] =>
  roots.length ? roots : texts.map(folderOf)
