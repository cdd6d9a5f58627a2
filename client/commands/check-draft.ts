import { commands, type Disposable, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { CHECK_DRAFT, type DraftStatus } from '../../server/src/lsp/protocol.ts'

/** *Check draft*: reads the sources anew, checks the draft in front, and says how it stands. */
export const checkDraftCommand = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('onrecord.checkDraft', async () => {
    const document = window.activeTextEditor?.document
    if (!document) return window.showInformationMessage('Open a draft first.')
    const status = await client.sendRequest<DraftStatus>(CHECK_DRAFT, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    })
    return report(status)
  })

async function report(status: DraftStatus): Promise<void> {
  const open = status.quotations - status.verified
  if (!status.draft) return say('This text has no sources to be checked against.')
  if (open === 0) return say(`All quotations are verified: ${status.quotations}.`)
  const message = `${status.verified} of ${status.quotations} quotations verified. To look at: ${open}.`
  if (await window.showWarningMessage(message, 'Show Problems'))
    await commands.executeCommand('workbench.actions.view.problems')
}

async function say(message: string): Promise<void> {
  await window.showInformationMessage(message)
}
