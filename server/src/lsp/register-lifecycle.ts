import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver'
import { abilitiesOf } from './abilities.ts'
import { capabilitiesFor } from './capabilities.ts'
import type { Publisher } from './publish.ts'
import type { Session } from './session.ts'
import { readSettings } from './settings.ts'

/** Start, settings, folders and files on disk. */
export function registerLifecycle(connection: Connection, session: Session, publisher: Publisher): void {
  connection.onInitialize((params) => {
    session.abilities = abilitiesOf(params)
    if (session.abilities.start.trusted === false) session.runtime.workspace.stayInside()
    const folders = params.workspaceFolders?.map((folder) => folder.uri)
    setRoots(session, folders ?? (params.rootUri ? [params.rootUri] : []))
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: 'On Record' } }
  })
  connection.onInitialized(async () => {
    if (session.abilities.workspaceFolders) watchFolders(connection, session, publisher)
    await Promise.all([watchFiles(connection, session), followSettings(connection, session)])
    await pullSettings(connection, session, publisher)
  })
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.abilities.asksConfiguration) await pullSettings(connection, session, publisher)
    else await useSettings(session, publisher, sectionOf(settings))
  })
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const change of changes) session.runtime.workspace.touched(change.uri)
    await publisher.everything()
  })
  connection.onShutdown(() => session.documents.clear())
}

function setRoots(session: Session, roots: readonly string[]): void {
  session.roots = roots
  session.runtime.workspace.setRoots(roots)
}

function watchFolders(connection: Connection, session: Session, publisher: Publisher): void {
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    const gone = new Set(removed.map((folder) => folder.uri))
    setRoots(session, [...session.roots.filter((root) => !gone.has(root)), ...added.map((folder) => folder.uri)])
    await publisher.everything()
  })
}

/** Any file can be a source, so all are watched; what no draft uses is forgotten at once. */
async function watchFiles(connection: Connection, session: Session): Promise<void> {
  if (!session.abilities.watchesFiles) return
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] })
}

async function followSettings(connection: Connection, session: Session): Promise<void> {
  if (!session.abilities.registersConfiguration) return
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' })
}

async function pullSettings(connection: Connection, session: Session, publisher: Publisher): Promise<void> {
  if (!session.abilities.asksConfiguration) return
  await useSettings(session, publisher, await connection.workspace.getConfiguration('onrecord'))
}

async function useSettings(session: Session, publisher: Publisher, section: unknown): Promise<void> {
  const settings = readSettings(section)
  if (JSON.stringify(settings) === JSON.stringify(session.settings)) return
  session.settings = settings
  session.runtime.workspace.setRules({
    profile: settings.profile,
    severity: settings.severity,
    outlet: settings.outlet,
    unmarkedWords: settings.unmarkedWords,
  })
  await publisher.everything()
}

/** Clients that send settings send them under their section, or the section alone. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'onrecord' in settings ? settings.onrecord : settings
}
