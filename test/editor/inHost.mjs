// Runs a suite inside an extension host: `open` loads the workbench with the suite in it; the page then calls us back.
import { format } from 'node:util'
import { newTally } from '../runner/tally.mjs'
import { startVSCode } from './vscode.mjs'

const RUN_LIMIT = 180_000

/** What the suite proved. A host that dies reports success with nothing printed: the tally demands the finished plan. */
export async function runInHost(open) {
  const vscode = await startVSCode()
  const tally = newTally()
  try {
    const ended = new Promise((resolve) => vscode.page.exposeFunction('codeAutomationExit', resolve))
    await vscode.page.exposeFunction('codeAutomationLog', (_severity, values) => {
      for (const line of format(...values).split('\n')) if (isOfSuite(line)) tally.lines(line)
    })
    await open(vscode)
    await Promise.race([ended, limit()])
  } finally {
    await vscode.close()
  }
  return tally.result()
}

/** The suite's own lines among those of the workbench. */
const isOfSuite = (line) => process.env.VERBOSE || /^(ok|not ok|#|1\.\.)/.test(line)

const limit = () => new Promise((resolve) => setTimeout(resolve, RUN_LIMIT).unref())
