/**
 * What the service needs of the world: files by URI string. Implemented by `node/`, `browser/` (over the client) and the
 * tests. Nothing here throws or rejects: what cannot be read is a `problem`.
 */
export interface Host {
  readonly read: (uri: string) => Promise<FileRead>
  /** The files below a folder, as URIs, sorted, hidden ones and `node_modules` left out. */
  readonly list: (folder: string) => Promise<FileList>
  /** Where a file really is, links followed; its own URI when there is none. Left out where there are no links. */
  readonly where?: (uri: string) => Promise<string>
}

export type FileRead =
  /** `version` changes when the bytes do: a time, a size, a counter. */
  | {
      readonly kind: 'bytes'
      readonly bytes: Uint8Array
      readonly version: string
      /** When the file last changed, in milliseconds since 1970, where that is known. */
      readonly changedAt?: number
    }
  | { readonly kind: 'folder' }
  | HostProblem

export type FileList = { readonly kind: 'files'; readonly uris: readonly string[] } | HostProblem

export interface HostProblem {
  readonly kind: 'problem'
  readonly reason: UnreadReason
  /** More than the reason says, for a reporter: a size, the words of the system. */
  readonly detail?: string
}

export type UnreadReason = 'missing' | 'denied' | 'too-large' | 'outside' | 'failed'

/** Files above this are refused: no interview is that long, and an editor would stall. */
export const LARGEST_FILE = 50 * 1024 * 1024
