import type { HouseRules } from '../core/check.ts'
import type { DraftCheck } from './draft.ts'
import type { Host } from './host.ts'

/** Thrown by nothing, asked by everything long: true once the answer is no longer wanted. */
export interface Cancellation {
  readonly isCancellationRequested: boolean
}

/**
 * The only mutable state: texts open in an editor, sources as read, settings. Derived values are remembered by the
 * identity of what they derive from, so nothing is invalidated.
 */
export interface Workspace {
  /** The editor's text of a file goes before the disk's until it is closed. */
  readonly open: (uri: string, text: string) => void
  readonly close: (uri: string) => void
  /** A file changed, came or went on disk: forget what was read of it. */
  readonly touched: (uri: string) => void
  readonly setRoots: (folders: readonly string[]) => void
  readonly setRules: (rules: Partial<HouseRules>) => void
  /** Total: what cannot be read is a problem in the answer. `undefined` only when cancelled. */
  readonly checkDraft: (uri: string, cancellation?: Cancellation) => Promise<DraftCheck | undefined>
  /** The drafts among the open texts that use this source. */
  readonly draftsUsing: (sourceUri: string) => Promise<readonly string[]>
}

export type CreateWorkspace = (host: Host) => Workspace
