import type { Connection } from 'vscode-languageserver'
import { SETTINGS_FILE } from '../service/settings.ts'
import { canonicalUri, nameOf } from '../service/uri.ts'
import { diagnosticsOf } from './features/diagnostics.ts'
import { statusOf } from './features/status.ts'
import { DRAFT_STATUS } from './protocol.ts'
import { openDocument, type Session, snapshotFrom, whileCurrent } from './session.ts'
import type { Snapshot } from './snapshot.ts'

/** Keeps what the client shows in step with the texts: by pushing, or by asking the client to pull again. */
export interface Publisher {
  /** The text of this document changed: it, and the drafts that use it, must be looked at again. */
  readonly changed: (uri: string) => Promise<void>
  /** Anything may have changed: files on disk, settings, folders. */
  readonly everything: () => Promise<void>
  readonly closed: (uri: string) => Promise<void>
  /** Tells the client's status item how the draft stands. */
  readonly status: (snapshot: Snapshot) => Promise<void>
}

export function createPublisher(connection: Connection, session: Session): Publisher {
  const push = createPusher(connection, session)
  const status = async (snapshot: Snapshot) => {
    if (session.abilities.start.status) await connection.sendNotification(DRAFT_STATUS, statusOf(snapshot.check))
  }
  const refresh = async (uris: readonly string[]) => {
    if (uris.length === 0) return
    const pushed = session.abilities.pullsDiagnostics ? [] : uris.map(push)
    await Promise.all([...pushed, askToRefresh(connection, session)])
  }
  const everything = () => refresh([...session.documents.values()].map((document) => document.uri))
  return {
    status,
    everything,
    changed: async (uri) => {
      if (nameOf(uri) === SETTINGS_FILE) return everything()
      const users = (await session.runtime.workspace.draftsUsing(uri)).filter((draft) => draft !== canonicalUri(uri))
      await Promise.all([session.abilities.pullsDiagnostics ? undefined : push(uri), refresh(users)])
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
function createPusher(connection: Connection, session: Session): (uri: string) => Promise<void> {
  const running = new Set<string>()
  const again = new Set<string>()
  const pushOnce = async (uri: string) => {
    const check = await session.runtime.workspace.checkDraft(uri, whileCurrent(session, uri))
    const document = openDocument(session, uri)
    if (!check || !document) return
    const snapshot = snapshotFrom(session, check, document)
    const diagnostics = diagnosticsOf(snapshot)
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics })
    if (session.abilities.start.status) await connection.sendNotification(DRAFT_STATUS, statusOf(check))
  }
  return async (uri) => {
    again.add(uri)
    if (running.has(uri)) return
    running.add(uri)
    try {
      while (again.delete(uri)) await pushOnce(uri)
    } finally {
      running.delete(uri)
    }
  }
}
