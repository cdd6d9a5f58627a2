import type { Connection } from 'vscode-languageserver'
import { diagnosticsOf } from './features/diagnostics.ts'
import { statusOf } from './features/status.ts'
import { DRAFT_STATUS } from './protocol.ts'
import { type Session, snapshotFrom } from './session.ts'
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
    if (!session.abilities.pullsDiagnostics) await Promise.all(uris.map(push))
    else if (uris.length > 0) await askToRefresh(connection, session)
  }
  return {
    status,
    changed: async (uri) => {
      const users = (await session.runtime.workspace.draftsUsing(uri)).filter((draft) => draft !== uri)
      await refresh(session.abilities.pullsDiagnostics ? users : [uri, ...users])
    },
    everything: () => refresh([...session.documents.keys()]),
    closed: async (uri) => {
      if (!session.abilities.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}

async function askToRefresh(connection: Connection, session: Session): Promise<void> {
  const { refreshesDiagnostics, refreshesHints, refreshesLenses, refreshesTokens } = session.abilities
  const asked = await Promise.allSettled([
    refreshesDiagnostics && connection.languages.diagnostics.refresh(),
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
    const check = await session.runtime.workspace.checkDraft(uri)
    const document = session.documents.get(uri)
    if (!check || !document || check.reading.text.raw !== document.lines.raw) return
    const snapshot = snapshotFrom(session, check, document)
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(snapshot) })
    if (session.abilities.start.status) await connection.sendNotification(DRAFT_STATUS, statusOf(check))
  }
  return async (uri) => {
    again.add(uri)
    if (running.has(uri)) return
    running.add(uri)
    while (again.delete(uri)) await pushOnce(uri)
    running.delete(uri)
  }
}
