import type { Connection } from 'vscode-languageserver'
import { SETTINGS_FILE } from '../service/settings.ts'
import { nameOf } from '../service/uri.ts'
import { diagnosticsOf } from './features/diagnostics.ts'
import { statusOf } from './features/status.ts'
import { createLog } from './log.ts'
import { DRAFT_STATUS } from './protocol.ts'
import { openDocument, type Session, snapshotFrom, whileCurrent } from './session.ts'
import type { Snapshot } from './snapshot.ts'

/** Keeps what the client shows in step with the texts: by pushing, or by asking the client to pull again. */
export interface Publisher {
  /** The text at this place of the workspace changed: it, and the drafts that use it, must be looked at again. */
  readonly changed: (place: string) => Promise<void>
  /** Anything may have changed: files on disk, settings, folders. */
  readonly everything: () => Promise<void>
  readonly closed: (uri: string) => Promise<void>
  /** Tells the client's status item how the draft stands, and its log which rule found the sources, once it is another. */
  readonly status: (snapshot: Snapshot) => Promise<void>
}

export function createPublisher(connection: Connection, session: Session): Publisher {
  const logged = createLog(connection)
  const status = async (snapshot: Snapshot) => {
    logged(snapshot)
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
  const { pullsDiagnostics, refreshesDiagnostics, refreshesHints, refreshesLenses, refreshesTokens } = session.abilities
  const asked = await Promise.allSettled([
    pullsDiagnostics && refreshesDiagnostics && connection.languages.diagnostics.refresh(),
    refreshesHints && connection.languages.inlayHint.refresh(),
    refreshesLenses && connection.sendRequest('workspace/codeLens/refresh'),
    refreshesTokens && connection.languages.semanticTokens.refresh(),
  ])
  for (const refusal of asked)
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
