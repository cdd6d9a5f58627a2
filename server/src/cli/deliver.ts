import type { Arguments } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** Writes a report where it was asked for: standard output, or the file of `--output`. False when it could not. */
export async function deliver(text: string, args: Arguments, terminal: Terminal): Promise<boolean> {
  const path = args.text('output')
  if (path === undefined) {
    terminal.out(text)
    return true
  }
  try {
    await terminal.writeFile(path, text)
    return true
  } catch {
    terminal.err(`onrecord: “${path}” cannot be written; does its folder exist?\n`)
    return false
  }
}
