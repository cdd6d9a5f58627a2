import type { Connection, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver'
import type { DraftCheck } from '../service/draft.ts'
import { canonicalUri } from '../service/uri.ts'
import { draftCandidates } from './drafts.ts'
import { diagnosticsOf, resultIdOf } from './features/diagnostics.ts'
import { statusOf } from './features/status.ts'
import { CHECK_DRAFT, type DraftStatus, type FileRequest } from './protocol.ts'
import type { Publisher } from './publish.ts'
import { closedSnapshotOf, type Session, snapshotOf } from './session.ts'
import { isDraft, type Snapshot } from './snapshot.ts'

/** Pulled diagnostics, of one document and of the whole workspace. */
export function registerDiagnostics(connection: Connection, session: Session, publisher: Publisher): void {
  connection.languages.diagnostics.on(async (params, token) => {
    const snapshot = await snapshotOf(session, params.textDocument.uri, token)
    await publisher.status(snapshot)
    const items = diagnosticsOf(snapshot)
    const resultId = resultIdOf(items)
    return resultId === params.previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items }
  })
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const candidates = await draftCandidates(session)
    progress.begin('Checking drafts', 0, undefined, true)
    try {
      for (const [index, uri] of candidates.entries()) {
        const snapshot = await closedSnapshotOf(session, uri, token)
        publisher.remindOfLens(snapshot)
        const report = reportOf(snapshot, { uri, known: known.get(canonicalUri(uri)) })
        if (report && partial) partial.report({ items: [report] })
        else if (report) items.push(report)
        progress.report(Math.round((100 * (index + 1)) / candidates.length))
      }
    } finally {
      progress.done()
    }
    return { items }
  })
  connection.onRequest(CHECK_DRAFT, async (params: FileRequest): Promise<DraftStatus> => {
    const before = await snapshotOf(session, params.uri)
    for (const bound of before.check.sources) session.runtime.workspace.touched(bound.uri)
    const after = await snapshotOf(session, params.uri)
    await publisher.everything()
    return statusOf(after.check)
  })
}

function reportOf(
  snapshot: Snapshot,
  { uri, known }: { readonly uri: string; readonly known: string | undefined },
): WorkspaceDocumentDiagnosticReport | undefined {
  if (!concerns(snapshot.check, known)) return undefined
  const items = diagnosticsOf(snapshot)
  const resultId = resultIdOf(items)
  const { version } = snapshot
  if (resultId === known) return { kind: 'unchanged', uri, version, resultId }
  return { kind: 'full', uri, version, resultId, items }
}

/** A draft, or a text that was one when the client last asked and whose diagnostics must go. */
const concerns = (check: DraftCheck, known: string | undefined): boolean => isDraft(check) || known !== undefined
