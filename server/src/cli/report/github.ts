import type { CheckReport, FindingReport } from './check-json.ts'

/** Workflow commands: GitHub shows each finding at its line in the pull request. */
export function githubCheck({ drafts }: CheckReport): string {
  const lines = drafts.flatMap(({ path, findings }) => findings.map((finding) => command(path, finding)))
  return lines.map((line) => `${line}\n`).join('')
}

const LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const

const command = (path: string, { severity, line, column, code, message }: FindingReport): string =>
  `::${LEVELS[severity]} file=${property(path)},line=${line},col=${column},title=${property(code)}::${data(message)}`

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
