import type { Problem } from '../../service/draft.ts'
import { nameOf } from '../../service/uri.ts'
import type { Arguments, OptionTable } from '../arguments.ts'
import { deliver } from '../deliver.ts'
import { namedFiles, openDesk } from '../desk.ts'
import { csvExtract } from '../report/extract-csv.ts'
import { type ExtractedSource, type ExtractReport, extractedSource } from '../report/extract-json.ts'
import { prettyExtract } from '../report/extract-pretty.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

const EXTRACT_FORMATS = ['pretty', 'json', 'csv'] as const

export const EXTRACT_OPTIONS: OptionTable = {
  format: { takes: 'text', oneOf: EXTRACT_FORMATS },
  output: { takes: 'text' },
  help: { takes: 'nothing', short: 'h' },
}

/** `onrecord extract SOURCE…` */
export async function extract(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (args.files.length === 0) {
    terminal.err('onrecord extract: name a text to read, such as: onrecord extract interview.txt\n')
    return 2
  }
  const desk = await openDesk(terminal, args.files)
  const problems: Problem[] = []
  const sources: ExtractedSource[] = []
  for (const { path, uri } of await namedFiles(args.files, desk)) {
    const text = await desk.workspace.read(uri)
    if (text.kind === 'problem') problems.push({ path, message: `“${path}” cannot be read: ${text.why}.` })
    else sources.push(extractedSource(path, text.title ?? nameOf(uri), text.reading))
  }
  for (const { message } of problems) terminal.err(`onrecord: ${message}\n`)
  const report = { version: 1, problems, sources } as const
  const delivered = await deliver(rendered(report, args.text('format')), args, terminal)
  return problems.length || !delivered ? 2 : 0
}

function rendered(report: ExtractReport, format: string | undefined): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  return format === 'csv' ? csvExtract(report) : prettyExtract(report)
}
