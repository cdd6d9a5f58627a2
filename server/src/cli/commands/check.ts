import { PROFILES } from '../../core/checks/codes.ts'
import type { DraftCheck, Problem } from '../../service/draft.ts'
import { isWithin, pathWithin } from '../../service/uri.ts'
import type { Arguments, OptionTable } from '../arguments.ts'
import { CHECK_FORMATS, type CheckedDraft } from '../checked.ts'
import { deliver } from '../deliver.ts'
import { type Desk, type NamedFile, namedFiles, openDesk } from '../desk.ts'
import { fixDraft } from '../fix.ts'
import { type CheckReport, draftReport } from '../report/check-json.ts'
import { render } from '../report/render.ts'
import { summaryOf } from '../report/summary.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

export const CHECK_OPTIONS: OptionTable = {
  source: { takes: 'texts' },
  profile: { takes: 'text', oneOf: PROFILES },
  format: { takes: 'text', oneOf: CHECK_FORMATS },
  output: { takes: 'text' },
  fix: { takes: 'nothing' },
  'max-warnings': { takes: 'number' },
  'no-config': { takes: 'nothing' },
  help: { takes: 'nothing', short: 'h' },
}

const NO_DRAFT =
  'name a draft, such as: onrecord check story.md. There is no onrecord.json here that names drafts which exist'
const NO_FIX = '--fix writes into the draft, and standard input cannot be written to; name a file'

/** `onrecord check [DRAFT…]` */
export async function check(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (args.flag('fix') && args.files.includes('-')) return refuse(NO_FIX, terminal)
  const desk = await openDesk(terminal, args.files)
  useOptions(desk, args)
  const files = args.files.length ? await namedFiles(args.files, desk) : await draftsOfNewsroom(desk)
  if (files.length === 0) return refuse(NO_DRAFT, terminal)
  const checked = await checkAll(files, { args, desk, terminal })
  const report = reportOf(checked, desk)
  for (const { message } of report.problems) terminal.err(`onrecord: ${message}\n`)
  for (const { path, check: one } of checked)
    if (isEmpty(one)) terminal.err(`onrecord: note: the draft “${path}” is empty.\n`)
  const format = CHECK_FORMATS.find((name) => name === args.text('format')) ?? 'pretty'
  const colours = terminal.colours && args.text('output') === undefined
  const delivered = await deliver(render(format, { report, checked, colours, width: terminal.width }), args, terminal)
  return delivered ? exitCode(report, Number(args.text('max-warnings') ?? 0)) : 2
}

function refuse(message: string, terminal: Terminal): ExitCode {
  terminal.err(`onrecord check: ${message}.\n`)
  return 2
}

const isEmpty = ({ readable, reading }: DraftCheck): boolean => readable && reading.text.words.length === 0

function useOptions({ workspace, folder }: Desk, args: Arguments): void {
  const profile = PROFILES.find((name) => name === args.text('profile'))
  if (profile) workspace.setRules({ profile })
  if (args.flag('no-config')) workspace.leaveSettingsUnread()
  const paths = args.texts('source')
  if (paths.length) workspace.setSources({ folder, paths })
}

async function draftsOfNewsroom({ workspace, folder }: Desk): Promise<readonly NamedFile[]> {
  const uris = await workspace.draftsOf(folder)
  return uris.map((uri) => ({ uri, path: pathWithin(uri, folder) }))
}

interface Run {
  readonly args: Arguments
  readonly desk: Desk
  readonly terminal: Terminal
}

async function checkAll(files: readonly NamedFile[], run: Run): Promise<readonly CheckedDraft[]> {
  const checked: CheckedDraft[] = []
  for (const file of files) {
    const found = await run.desk.workspace.checkDraft(file.uri)
    if (found) checked.push({ ...file, check: run.args.flag('fix') ? await fixed(file, found, run) : found })
  }
  return checked
}

/** The draft as it stands after its fixes were written; as it stood when they could not be. */
async function fixed(file: NamedFile, before: DraftCheck, { desk, terminal }: Run): Promise<DraftCheck> {
  if (!before.readable) return before
  const result = await fixDraft(file, before, { desk, terminal })
  if (result.kind === 'problem') {
    const message = `The draft “${file.path}” cannot be put right: ${result.why}.`
    return { ...before, problems: [...before.problems, { path: file.path, message }] }
  }
  const { length } = result.check.judgement.findings
  if (result.fixed > 0) terminal.err(`onrecord: ${result.fixed} put right in “${file.path}”, ${length} to look at.\n`)
  return result.check
}

function reportOf(checked: readonly CheckedDraft[], { folder }: Desk): CheckReport {
  const readable = checked.filter((one) => one.check.readable)
  const summary = summaryOf(readable.map((one) => one.check))
  const problems = checked.flatMap(({ path, uri, check: one }) =>
    one.problems.map((problem) => seenFrom(folder, problem, { path, uri })),
  )
  const distinct = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
  const drafts = readable.map(({ path, check: one }) => draftReport(path, one))
  return { version: 1, problems: distinct, summary, drafts }
}

/** A problem's path as the reader named it. */
function seenFrom(folder: string, problem: Problem, { path, uri }: NamedFile): Problem {
  if (problem.path === pathWithin(uri, '')) return { ...problem, path }
  const below = pathWithin(folder, '')
  return isWithin(problem.path, below) ? { ...problem, path: pathWithin(problem.path, below) } : problem
}

function exitCode({ problems, summary, drafts }: CheckReport, maxWarnings: number): ExitCode {
  if (problems.length) return 2
  const unread = drafts.some(({ findings }) => findings.some(({ code }) => code === 'source-unread'))
  if (unread) return 2
  return summary.errors > 0 || summary.warnings > maxWarnings ? 1 : 0
}
