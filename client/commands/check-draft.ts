import { commands, type Disposable, languages, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { CHECK_DRAFT, type DraftStatus } from '../../server/src/lsp/protocol.ts'
import { DOCUMENTS } from '../selector.ts'
import { count, whyNoSources } from '../status-text.ts'

/** *Check draft*: reads the sources anew, checks the draft in front, and says how it stands. */
export const checkDraftCommand = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('onrecord.checkDraft', async () => {
    const document = window.activeTextEditor?.document
    if (!document) return say('Open a draft first.')
    if (!languages.match(DOCUMENTS, document))
      return say('This is no text that can be checked: drafts are Markdown or plain text.')
    const status = await client.sendRequest<DraftStatus>(CHECK_DRAFT, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    })
    return report(status)
  })

async function report(status: DraftStatus): Promise<void> {
  const open = status.quotations - status.verified
  if (!status.draft) return say(`This text has no sources to be checked against: ${whyNoSources(status)}.`)
  if (open === 0) return say(`All quotations are verified: ${status.quotations}.`)
  const message = `${status.verified} of ${count(status.quotations, 'quotation')} verified. To look at: ${open}.`
  if (await window.showWarningMessage(message, 'Show Problems'))
    await commands.executeCommand('workbench.actions.view.problems')
}

async function say(message: string): Promise<void> {
  await window.showInformationMessage(message)
}
