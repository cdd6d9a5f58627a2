import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readStandardInput: () => buffer(process.stdin),
  writeFile: (path, text) => writeFile(resolve(path), text),
  workingFolder: process.cwd(),
  colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // the reader has seen enough: onrecord check … | head
})

// The exit code is set, not forced: a long report into a pipe is whole when the process ends.
run(process.argv.slice(2), terminal).then(
  (code) => {
    if (code !== undefined) process.exitCode = code
  },
  (error: unknown) => {
    terminal.err(`onrecord: this should not have happened: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  },
)
