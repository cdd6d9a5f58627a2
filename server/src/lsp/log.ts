import type { Connection } from 'vscode-languageserver'
import { isDraft, type Snapshot } from './snapshot.ts'

/**
 * Writes into the editor's log where the sources of a draft come from, each time that is another: the answer to “why was
 * my source not found”. What could not be read is a warning; that a draft was
 * checked at all is told only to a client that traces.
 */
export function createLog({ console, tracer }: Connection): (snapshot: Snapshot) => void {
  const last = new Map<string, string>()
  return (snapshot) => {
    const { sources, tried, problems, judgement } = snapshot.check
    const { quotations, findings } = judgement
    tracer.log(`Checked ${snapshot.uri}: ${quotations.length} quotations, ${findings.length} findings.`)
    const rules = tried.map(({ rule, outcome }) => `${rule}: ${outcome}`).join('; ')
    const found = sources.map(({ path, boundBy }) => `${path} (${boundBy})`).join(', ') || 'none'
    const told = [
      `Sources of ${snapshot.uri}: ${found}. Looked for by ${rules}.`,
      ...problems.map((one) => one.message),
    ]
    if (last.get(snapshot.uri) === told.join('\n') || !isDraft(snapshot.check)) return
    last.set(snapshot.uri, told.join('\n'))
    console.info(told[0] ?? '')
    for (const problem of told.slice(1)) console.warn(problem)
  }
}
