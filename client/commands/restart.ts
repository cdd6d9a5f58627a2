import { commands, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

export const RESTART = 'onrecord.restart'

/** *Restart*: ends the server, if it still runs, and starts it anew. */
export const restartCommand = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand(RESTART, async () => {
    if (client.isRunning()) await client.stop()
    await client.start()
  })
