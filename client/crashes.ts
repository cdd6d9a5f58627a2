import { commands, type OutputChannel, window } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { RESTART } from './commands/restart.ts'

/** A server that ends more often than this within the time is not started again by itself. */
const MOST_ENDS = 4
const WITHIN = 3 * 60_000

const START_AGAIN = 'Start again'
const SHOW_LOG = 'Show log'

/** What happens when the server ends by itself: it is started again; when that does not help, the reader is told. */
export function handleCrashes(channel: OutputChannel): ErrorHandler {
  const ends: number[] = []
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      ends.push(Date.now())
      const recent = ends.filter((time) => Date.now() - time < WITHIN)
      if (recent.length <= MOST_ENDS) return { action: CloseAction.Restart, handled: true }
      ends.length = 0
      void tellStopped(channel)
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}

/** Says that nothing is checked any more, and offers to start again. */
export async function tellStopped(channel: OutputChannel): Promise<void> {
  const message =
    'On Record has stopped, so your quotations are not checked any more. What is underlined may be out of date.'
  const choice = await window.showErrorMessage(message, START_AGAIN, SHOW_LOG)
  if (choice === START_AGAIN) await commands.executeCommand(RESTART)
  if (choice === SHOW_LOG) channel.show()
}
