/**
 * What the server and its own editor client say to each other beyond the standard protocol. Nothing here is needed by an
 * editor that only speaks the standard: without it the server reads the disk itself and shows no status item.
 */
import type { BoundBy } from '../core/align/source.ts'
import type { UnreadReason } from '../service/host.ts'

/** Server to client, where the server has no disk of its own: read one file. */
export const READ_FILE = 'onrecord/readFile'
/** Server to client: the files below a folder. */
export const LIST_FILES = 'onrecord/listFiles'
/** Server to client, after every check of a draft: what to show of it at a glance. */
export const DRAFT_STATUS = 'onrecord/draftStatus'
/** Client to server: read the sources again and check the draft. */
export const CHECK_DRAFT = 'onrecord/checkDraft'

export interface FileRequest {
  readonly uri: string
}

export type ReadFileAnswer =
  | { readonly kind: 'bytes'; readonly base64: string; readonly version: string; readonly changedAt?: number }
  | { readonly kind: 'folder' }
  | { readonly kind: 'problem'; readonly reason: UnreadReason }

export type ListFilesAnswer =
  | { readonly kind: 'files'; readonly uris: readonly string[] }
  | { readonly kind: 'problem'; readonly reason: UnreadReason }

/** How many quotations of a draft are verified, and what they were compared with. */
export interface DraftStatus {
  readonly uri: string
  /** False for a text that names no source and is none of the configured drafts: there is nothing to say of it. */
  readonly draft: boolean
  readonly quotations: number
  readonly verified: number
  readonly altered: number
  readonly absent: number
  readonly unchecked: number
  readonly sources: readonly SourceStatus[]
  /** The rules by which sources are looked for, in order, each with what it yielded; to the one that held. */
  readonly tried: readonly { readonly rule: BoundBy; readonly outcome: string }[]
  readonly problems: readonly string[]
}

export interface SourceStatus {
  readonly uri: string
  readonly path: string
  readonly title: string | null
  readonly boundBy: BoundBy
  readonly quotations: number
  readonly problem: string | null
}

/** What the editor client tells the server at the start. */
export interface StartOptions {
  /** The client answers `READ_FILE` and `LIST_FILES`. */
  readonly files?: boolean
  /** The client takes `DRAFT_STATUS`. */
  readonly status?: boolean
  /** Where the manual is, for the link behind a finding's code. */
  readonly readme?: string
  /** False for a folder that its reader does not trust: nothing outside of it is read. */
  readonly trusted?: boolean
  /** The client has the commands that code lenses call. */
  readonly commands?: boolean
}
