import { commands, type Disposable, LanguageStatusSeverity, languages, type QuickPickItem, Uri, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { DRAFT_STATUS, type DraftStatus, type SourceStatus } from '../server/src/lsp/protocol.ts'
import { DOCUMENTS } from './selector.ts'

const SHOW_SOURCES = 'onrecord.showSources'

const BOUND_BY = {
  option: 'named on the command line',
  directive: 'named in a comment of the draft',
  'front-matter': 'named at the top of the draft',
  config: 'named in onrecord.json',
  link: 'linked from the draft',
  convention: 'found in the folder of sources',
} as const

/** The item in the status bar: how many quotations are verified, and what they were compared with. */
export function showStatus(client: BaseLanguageClient): Disposable[] {
  const known = new Map<string, DraftStatus>()
  const item = languages.createLanguageStatusItem('onrecord.status', DOCUMENTS)
  item.name = 'On Record'
  const active = () => known.get(window.activeTextEditor?.document.uri.toString() ?? '')
  const show = () => fill(item, active())
  show()
  return [
    item,
    window.onDidChangeActiveTextEditor(show),
    client.onNotification(DRAFT_STATUS, (status: DraftStatus) => {
      known.set(Uri.parse(status.uri).toString(), status)
      show()
    }),
    commands.registerCommand(SHOW_SOURCES, () => pickSource(active())),
  ]
}

function fill(item: ReturnType<typeof languages.createLanguageStatusItem>, status: DraftStatus | undefined): void {
  item.text = statusText(status)
  item.detail = status ? detailText(status) : ''
  item.severity = concerning(status) ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information
  item.command = { command: SHOW_SOURCES, title: 'Show sources' }
}

const concerning = (status: DraftStatus | undefined): boolean =>
  status?.draft === true && (status.verified < status.quotations || status.sources.some((source) => source.problem))

/** One sentence on the draft as a whole. */
export function statusText(status: DraftStatus | undefined): string {
  if (!status?.draft) return 'No sources for this text'
  if (status.quotations === 0) return 'No quotations'
  return `${status.verified} of ${status.quotations} quotations verified`
}

function detailText(status: DraftStatus): string {
  const unread = status.sources.filter((source) => source.problem !== null)
  if (unread.length > 0) return `Not read: ${unread.map((source) => `${source.path} (${source.problem})`).join('; ')}`
  if (status.unchecked > 0) return `${status.unchecked} not checked: no source was read for them`
  return status.sources.length === 1 ? '1 source' : `${status.sources.length} sources`
}

async function pickSource(status: DraftStatus | undefined): Promise<void> {
  if (!status || status.sources.length === 0) {
    await window.showInformationMessage(
      'This text has no sources. Name them at its top, under “sources:”, or put them into a folder called “sources” beside it.',
    )
    return
  }
  const picked = await window.showQuickPick(status.sources.map(sourceItem), { placeHolder: statusText(status) })
  if (picked) await window.showTextDocument(Uri.parse(picked.uri), { preview: true })
}

const sourceItem = (source: SourceStatus): QuickPickItem & { readonly uri: string } => ({
  uri: source.uri,
  label: source.title ?? source.path,
  description: source.title === source.path ? '' : source.path,
  detail: source.problem ?? `${source.quotations} quotations; ${BOUND_BY[source.boundBy]}`,
})
