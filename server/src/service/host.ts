/**
 * What the service needs of the world: files by URI string. Implemented by `node/`, `browser/` (over the client) and the
 * tests. Reads never throw: what cannot be read is a `problem`, in words a reporter understands.
 */
export interface Host {
  readonly read: (uri: string) => Promise<FileRead>
  /** The files below a folder, as URIs, sorted, hidden ones and `node_modules` left out. */
  readonly list: (folder: string) => Promise<FileList>
}

export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly version: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'problem'; readonly reason: UnreadReason }

export type UnreadReason = 'missing' | 'denied' | 'too-large' | 'failed'

export type FileList =
  | { readonly kind: 'files'; readonly uris: readonly string[] }
  | { readonly kind: 'problem'; readonly reason: UnreadReason }
