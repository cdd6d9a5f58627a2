import type { Arguments } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** Writes a report where it was asked for: standard output, or the file of `--output`. False when it could not. */
export async function deliver(text: string, args: Arguments, terminal: Terminal): Promise<boolean> {
  const path = args.text('output')
  if (path === undefined) {
    terminal.out(text)
    return true
  }
  const failure = await terminal.writeFile(path, text)
  if (failure !== null) terminal.err(`onrecord: “${path}” cannot be written: ${failure}.\n`)
  return failure === null
}
