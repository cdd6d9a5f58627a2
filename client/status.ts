import {
  commands,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { DRAFT_STATUS, type DraftStatus, type SourceStatus } from '../server/src/lsp/protocol.ts'
import { RESTART } from './commands/restart.ts'
import { DOCUMENTS } from './selector.ts'
import { concernOf, detailText, type Known, sourceDetail, statusText, whyNoSources } from './status-text.ts'

const SHOW_SOURCES = 'onrecord.showSources'

const ENDED: ReadonlySet<State> = new Set([State.Stopped, State.StartFailed])

const SEVERITIES = {
  none: LanguageStatusSeverity.Information,
  some: LanguageStatusSeverity.Warning,
  grave: LanguageStatusSeverity.Error,
} as const

/** The item in the status bar: how many quotations are verified, and what they were compared with. */
export function showStatus(client: BaseLanguageClient): Disposable[] {
  const statuses = new Map<string, DraftStatus>()
  const changed = new Set<string>()
  let begun = false
  const item = languages.createLanguageStatusItem('onrecord.status', DOCUMENTS)
  item.name = 'On Record'
  const active = () => window.activeTextEditor?.document.uri.toString() ?? ''
  const known = (): Known => {
    if (begun && ENDED.has(client.state)) return { kind: 'stopped' }
    const status = statuses.get(active())
    return status ? { kind: 'known', status } : { kind: 'waiting' }
  }
  const show = () => fill(item, known(), client.state === State.Starting || changed.has(active()))
  const note = ({ uri }: TextDocument) => {
    changed.add(uri.toString())
    show()
  }
  show()
  return [
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && languages.match(DOCUMENTS, document)) note(document)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      statuses.delete(uri.toString())
      changed.delete(uri.toString())
    }),
    client.onDidChangeState(() => {
      begun = true
      changed.clear()
      show()
    }),
    client.onNotification(DRAFT_STATUS, (status: DraftStatus) => {
      const uri = Uri.parse(status.uri).toString()
      statuses.set(uri, status)
      changed.delete(uri)
      show()
    }),
    commands.registerCommand(SHOW_SOURCES, () => pickSource(statuses.get(active()))),
  ]
}

function fill(item: ReturnType<typeof languages.createLanguageStatusItem>, known: Known, busy: boolean): void {
  item.text = statusText(known)
  item.detail = detailText(known)
  item.busy = busy || known.kind === 'waiting'
  item.severity = SEVERITIES[concernOf(known)]
  item.command =
    known.kind === 'stopped'
      ? { command: RESTART, title: 'Start again' }
      : { command: SHOW_SOURCES, title: 'Show sources' }
}

async function pickSource(status: DraftStatus | undefined): Promise<void> {
  if (!status || status.sources.length === 0) {
    const looked = status ? ` Looked for them everywhere: ${whyNoSources(status)}.` : ''
    const advice = 'Name them at its top, under “sources:”, or put them into a folder called “sources” beside it.'
    await window.showInformationMessage(`This text has no sources. ${advice}${looked}`)
    return
  }
  const picked = await window.showQuickPick(status.sources.map(sourceItem), {
    placeHolder: statusText({ kind: 'known', status }),
  })
  if (picked) await window.showTextDocument(Uri.parse(picked.uri), { preview: true })
}

const sourceItem = (source: SourceStatus): QuickPickItem & { readonly uri: string } => ({
  uri: source.uri,
  label: source.title ?? source.path,
  description: source.title === source.path ? '' : source.path,
  detail: sourceDetail(source),
})
