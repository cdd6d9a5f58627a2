import type { Connection } from 'vscode-languageserver'
import { SETTINGS_FILE } from '../service/settings.ts'
import { canonicalUri, nameOf } from '../service/uri.ts'
import { remindedOfLens } from './documents.ts'
import { diagnosticsOf } from './features/diagnostics.ts'
import { statusOf } from './features/status.ts'
import { createLog } from './log.ts'
import { DRAFT_STATUS } from './protocol.ts'
import { openDocument, type Session, snapshotFrom, whileCurrent } from './session.ts'
import { isDraft, type Snapshot } from './snapshot.ts'

/** Keeps what the client shows in step with the texts: by pushing, or by asking the client to pull again. */
export interface Publisher {
  /** The text at this place of the workspace changed: it, and the drafts that use it, must be looked at again. */
  readonly changed: (place: string) => Promise<void>
  /** Anything may have changed: files on disk, settings, folders. */
  readonly everything: () => Promise<void>
  readonly closed: (uri: string) => Promise<void>
  /** Tells the client's status item how the draft stands, and its log which rule found the sources, once it is another. */
  readonly status: (snapshot: Snapshot) => Promise<void>
  /** Asks the client to look for lenses again while nobody has seen the one above this draft. */
  readonly remindOfLens: (snapshot: Snapshot) => void
}

export function createPublisher(connection: Connection, session: Session): Publisher {
  const logged = createLog(connection)
  const status = async (snapshot: Snapshot) => {
    logged(snapshot)
    remindOfLens(connection, session, snapshot)
    if (session.abilities.start.status)
      await connection.sendNotification(DRAFT_STATUS, { ...statusOf(snapshot.check), uri: snapshot.uri })
  }
  const push = createPusher(session, async (snapshot) => {
    const { uri, version } = snapshot
    await connection.sendDiagnostics({
      uri,
      ...(version !== null && { version }),
      diagnostics: diagnosticsOf(snapshot),
    })
    await status(snapshot)
  })
  const refresh = async (uris: readonly string[]) => {
    if (uris.length === 0) return
    const pushed = session.abilities.pullsDiagnostics ? [] : uris.map(push)
    await Promise.all([...pushed, askToRefresh(connection, session)])
  }
  const everything = () => refresh([...session.documents.values()].map(({ place }) => place))
  return {
    status,
    everything,
    remindOfLens: (snapshot) => remindOfLens(connection, session, snapshot),
    changed: async (place) => {
      if (nameOf(place) === SETTINGS_FILE) return everything()
      const users = (await session.runtime.workspace.draftsUsing(place)).filter((draft) => draft !== place)
      await Promise.all([session.abilities.pullsDiagnostics ? undefined : push(place), refresh(users)])
    },
    closed: async (uri) => {
      if (!session.abilities.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}

/** What the client pulled may be out of date: it is asked to pull again, whatever of it the client can. */
async function askToRefresh(connection: Connection, session: Session): Promise<void> {
  const { pullsDiagnostics, refreshesDiagnostics, refreshesHints, refreshesTokens } = session.abilities
  await asked(connection, [
    pullsDiagnostics && refreshesDiagnostics && connection.languages.diagnostics.refresh(),
    refreshesHints && connection.languages.inlayHint.refresh(),
    refreshLenses(connection, session),
    refreshesTokens && connection.languages.semanticTokens.refresh(),
  ])
}

/** Nobody waits for the client here: an answer to it may be under way. */
function remindOfLens(connection: Connection, session: Session, snapshot: Snapshot): void {
  const document = openDocument(session, snapshot.uri)
  if (!document || document.lensReminders === 0 || !snapshot.settings.codeLens || !isDraft(snapshot.check)) return
  session.documents.set(canonicalUri(document.uri), remindedOfLens(document))
  void asked(connection, [refreshLenses(connection, session)])
}

const refreshLenses = (connection: Connection, { abilities }: Session): Promise<unknown> | false =>
  abilities.refreshesLenses && connection.sendRequest('workspace/codeLens/refresh')

async function asked(connection: Connection, requests: readonly (Promise<unknown> | false)[]): Promise<void> {
  for (const refusal of await Promise.allSettled(requests))
    if (refusal.status === 'rejected') connection.console.warn(`The editor did not look again: ${refusal.reason}`)
}

/** One check of a document at a time; what changed meanwhile is checked once more at the end, however often it changed. */
function createPusher(session: Session, send: (snapshot: Snapshot) => Promise<void>): (place: string) => Promise<void> {
  const running = new Set<string>()
  const again = new Set<string>()
  const pushOnce = async (place: string) => {
    const before = [...session.documents.values()].find((document) => document.place === place)
    if (!before) return
    const check = await session.runtime.workspace.checkDraft(place, whileCurrent(session, before.uri))
    const document = openDocument(session, before.uri)
    if (check && document) await send(snapshotFrom(session, check, document))
  }
  return async (place) => {
    again.add(place)
    if (running.has(place)) return
    running.add(place)
    try {
      while (again.delete(place)) await pushOnce(place)
    } finally {
      running.delete(place)
    }
  }
}
