import { version } from '../../../package.json'
import { startNodeServer } from '../node/start.ts'
import { type Arguments, type OptionTable, parseArguments } from './arguments.ts'
import { CHECK_OPTIONS, check } from './commands/check.ts'
import { EXTRACT_OPTIONS, extract } from './commands/extract.ts'
import { HELP } from './help.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Command {
  readonly options: OptionTable
  readonly help: string
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', { options: CHECK_OPTIONS, help: HELP.check, run: check }],
  ['extract', { options: EXTRACT_OPTIONS, help: HELP.extract, run: extract }],
])

/** One run of the command line. `undefined`: the language server was started, and ends by itself. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP.onrecord)
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    terminal.out(`${version}\n`)
    return 0
  }
  if (name === 'lsp') return lsp(rest, terminal)
  const command = COMMANDS.get(name)
  if (!command) return wrong(`there is no command “${name}”; the commands are check, extract and lsp`, terminal)
  return runCommand(name, command, { words: rest, terminal })
}

interface Call {
  readonly words: readonly string[]
  readonly terminal: Terminal
}

async function runCommand(name: string, command: Command, { words, terminal }: Call): Promise<ExitCode> {
  const parsed = parseArguments(words, command.options)
  if (parsed.kind === 'wrong') return wrong(`${name}: ${parsed.message}`, terminal)
  if (parsed.arguments.flag('help')) {
    terminal.out(command.help)
    return 0
  }
  return command.run(parsed.arguments, terminal)
}

function lsp(words: readonly string[], terminal: Terminal): ExitCode | undefined {
  if (words.includes('--help') || words.includes('-h')) {
    terminal.out(HELP.lsp)
    return 0
  }
  startNodeServer()
  return undefined
}

function wrong(message: string, terminal: Terminal): ExitCode {
  terminal.err(`onrecord: ${message}. onrecord --help shows how it is used.\n`)
  return 2
}
