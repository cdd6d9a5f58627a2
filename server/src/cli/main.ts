import { processTerminal } from './process-terminal.ts'
import { run } from './run.ts'

const terminal = processTerminal()

// The reader may have seen enough (onrecord check … | head): then there is nothing left to do, and nothing to say.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? undefined : 2))

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
