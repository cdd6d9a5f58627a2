import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { checkDraftCommand } from './commands/check-draft.ts'
import { openPassageCommand } from './commands/open-passage.ts'
import { RESTART, restartCommand } from './commands/restart.ts'
import { handleCrashes, tellStopped } from './crashes.ts'
import { answerFileRequests } from './files.ts'
import { DOCUMENTS } from './selector.ts'
import { showStatus } from './status.ts'

/** Makes the client of one kind of window; everything else is shared. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient

/** Starts the server and what shows its answers. */
export async function activateWith(context: ExtensionContext, create: CreateClient): Promise<void> {
  const channel = window.createOutputChannel('On Record', { log: true })
  const client = create('onrecord', 'On Record', {
    documentSelector: DOCUMENTS,
    outputChannel: channel,
    errorHandler: handleCrashes(channel),
    initializationOptions: () => ({
      files: true,
      status: true,
      commands: true,
      trusted: workspace.isTrusted,
      readme: Uri.joinPath(context.extensionUri, 'README.md').toString(),
    }),
  })
  answerFileRequests(client)
  context.subscriptions.push(
    channel,
    { dispose: () => client.dispose() },
    ...showStatus(client),
    checkDraftCommand(client),
    openPassageCommand(),
    restartCommand(client),
    workspace.onDidGrantWorkspaceTrust(() => commands.executeCommand(RESTART)),
  )
  await client.start().catch(() => tellStopped(channel))
}
