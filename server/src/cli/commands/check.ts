import { PROFILES } from '../../core/checks/codes.ts'
import type { DraftCheck, Problem } from '../../service/draft.ts'
import { isWithin, pathWithin } from '../../service/uri.ts'
import type { Arguments, OptionTable } from '../arguments.ts'
import { CHECK_FORMATS, type CheckedDraft } from '../checked.ts'
import { deliver } from '../deliver.ts'
import { type Desk, type NamedFile, openDesk } from '../desk.ts'
import { type CheckReport, draftReport } from '../report/check-json.ts'
import { render } from '../report/render.ts'
import { summaryOf } from '../report/summary.ts'
import type { ExitCode, Terminal } from '../terminal.ts'

export const CHECK_OPTIONS: OptionTable = {
  source: { takes: 'texts' },
  profile: { takes: 'text', oneOf: PROFILES },
  format: { takes: 'text', oneOf: CHECK_FORMATS },
  output: { takes: 'text' },
  'max-warnings': { takes: 'number' },
  help: { takes: 'nothing', short: 'h' },
}

/** `onrecord check [DRAFT…]` */
export async function check(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const desk = await openDesk(terminal, args.files)
  useOptions(desk, args)
  const named = args.files.length ? args.files.map(desk.named) : await draftsOfNewsroom(desk)
  if (named.length === 0) {
    terminal.err(
      'onrecord check: name a draft, such as: onrecord check story.md. There is no onrecord.json here that names any.\n',
    )
    return 2
  }
  const checked: CheckedDraft[] = []
  for (const file of named) {
    const found = await desk.workspace.checkDraft(file.uri)
    if (found) checked.push({ ...file, check: found })
  }
  const report = reportOf(checked, desk)
  for (const { message } of report.problems) terminal.err(`onrecord: ${message}\n`)
  for (const { path, check: one } of checked)
    if (isEmpty(one)) terminal.err(`onrecord: note: the draft “${path}” is empty.\n`)
  const format = CHECK_FORMATS.find((name) => name === args.text('format')) ?? 'pretty'
  const colours = terminal.colours && args.text('output') === undefined
  const delivered = await deliver(render(format, { report, checked, colours }), args, terminal)
  return delivered ? exitCode(report, Number(args.text('max-warnings') ?? 0)) : 2
}

const isEmpty = ({ readable, reading }: DraftCheck): boolean => readable && reading.text.words.length === 0

function useOptions({ workspace, folder }: Desk, args: Arguments): void {
  const profile = PROFILES.find((name) => name === args.text('profile'))
  if (profile) workspace.setRules({ profile })
  const paths = args.texts('source')
  if (paths.length) workspace.setSources({ folder, paths })
}

async function draftsOfNewsroom({ workspace, folder }: Desk): Promise<readonly NamedFile[]> {
  const uris = await workspace.draftsOf(folder)
  return uris.map((uri) => ({ uri, path: pathWithin(uri, folder) }))
}

function reportOf(checked: readonly CheckedDraft[], { folder }: Desk): CheckReport {
  const drafts = checked.filter((one) => one.check.readable).map(({ path, check: one }) => draftReport(path, one))
  const problems = checked.flatMap(({ path, uri, check: one }) =>
    one.problems.map((problem) => seenFrom(folder, problem, { path, uri })),
  )
  const distinct = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
  return { version: 1, problems: distinct, summary: summaryOf(drafts), drafts }
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
