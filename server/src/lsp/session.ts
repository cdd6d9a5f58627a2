import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { Text } from '../core/text/text.ts'
import { mayBeText } from '../formats/registry.ts'
import type { DraftCheck } from '../service/draft.ts'
import type { Cancellation } from '../service/turns.ts'
import { canonicalUri, nameOf } from '../service/uri.ts'
import type { Workspace } from '../service/workspace.ts'
import { type Abilities, abilitiesOf } from './abilities.ts'
import { type Lines, linesOf } from './convert.ts'
import type { OpenDocument } from './documents.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

/** What an entry gives the server: the world it runs in. */
export interface Runtime {
  readonly workspace: Workspace
  /** Where the manual is, for the link behind a finding's code; null where there is none. */
  readonly readme: string | null
  /** The day, as 2026-10-16, and who works here, for the ledger of what was reviewed. */
  readonly today: () => string
  readonly reviewer: string | null
  /** Resolves once every message that has arrived meanwhile was looked at. */
  readonly pause: () => Promise<void>
}

/** The state of one connection: what is open, what the client can do, what it asked for. */
export interface Session {
  readonly runtime: Runtime
  /** By their URIs in our spelling; each document knows its client's. */
  readonly documents: Map<string, OpenDocument>
  abilities: Abilities
  settings: Settings
  roots: readonly string[]
}

export const createSession = (runtime: Runtime): Session => ({
  runtime,
  documents: new Map(),
  abilities: abilitiesOf({ capabilities: {} }),
  settings: DEFAULT_SETTINGS,
  roots: [],
})

/** The text of this URI as it stands in the editor, however the URI is spelled. */
export const openDocument = (session: Session, uri: string): OpenDocument | undefined =>
  session.documents.get(canonicalUri(uri))

/** Ends a check that nobody waits for any more, or whose text has moved on; lets other messages in between. */
export const whileCurrent = (session: Session, uri: string, token?: CancellationToken): Cancellation => {
  const lines = openDocument(session, uri)?.lines
  return {
    get isCancellationRequested() {
      return token?.isCancellationRequested === true || openDocument(session, uri)?.lines !== lines
    },
    pause: session.runtime.pause,
  }
}

/** The document as it stands now, checked. Answers the client's error for an unknown document or an unwanted answer. */
export async function snapshotOf(session: Session, uri: string, token?: CancellationToken): Promise<Snapshot> {
  if (!openDocument(session, uri))
    throw new ResponseError(LSPErrorCodes.RequestFailed, `This document is not open: ${uri}`)
  return closedSnapshotOf(session, uri, token)
}

/** The same for a document of the workspace, whether or not it is open. A text that moves on is checked again. */
export async function closedSnapshotOf(session: Session, uri: string, token?: CancellationToken): Promise<Snapshot> {
  while (!token?.isCancellationRequested) {
    const place = openDocument(session, uri)?.place ?? uri
    const check = await session.runtime.workspace.checkDraft(place, whileCurrent(session, uri, token))
    if (check) return snapshotFrom(session, check, openDocument(session, uri))
  }
  throw cancelled()
}

/** A check made into a snapshot, for a document that need not be open. */
export function snapshotFrom(session: Session, check: DraftCheck, document?: OpenDocument): Snapshot {
  const lines = linesFor(session, check.reading.text.raw)
  const current = document && document.lines.raw === lines.raw ? document : undefined
  return {
    uri: document?.uri ?? check.uri,
    languageId: document?.languageId ?? '',
    version: current?.version ?? null,
    lines: current?.lines ?? lines,
    check,
    typingAt: current?.typingAt ?? null,
    abilities: session.abilities,
    settings: session.settings,
    linesOf: (raw) => linesFor(session, raw),
    usedBy: () => usersOf(session, check.uri),
    readText: (uri) => readText(session, uri),
    changedAt: (uri) => session.runtime.workspace.changedAt(uri),
    review: { on: session.runtime.today(), by: session.runtime.reviewer },
    filesBelow: (folder) => filesBelow(session, folder),
    readme: session.abilities.start.readme ?? session.runtime.readme,
  }
}

async function filesBelow(session: Session, folder: string): Promise<readonly string[]> {
  const list = await session.runtime.workspace.list(folder)
  return list.kind === 'files' ? list.uris : []
}

async function readText(session: Session, uri: string): Promise<Text | undefined> {
  await session.runtime.pause()
  const read = mayBeText(nameOf(uri)) ? await session.runtime.workspace.read(uri) : undefined
  return read?.kind === 'read' ? read.reading.text : undefined
}

const linesFor = (session: Session, raw: string): Lines => linesOf(raw, session.abilities.encoding)

async function usersOf(session: Session, uri: string): Promise<readonly DraftCheck[]> {
  const { workspace } = session.runtime
  const drafts = await workspace.draftsUsing(uri)
  const checks = await Promise.all(drafts.map((draft) => workspace.checkDraft(draft)))
  return checks.filter((check) => check !== undefined)
}

export const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The answer was no longer wanted.')
