import type { CheckReport, FindingReport } from './check-json.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const

/** SARIF 2.1.0 (OASIS), as code hosts read it. */
export function sarifCheck({ drafts }: CheckReport): string {
  const codes = [...new Set(drafts.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort()
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'On Record', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap(({ path, findings }) => findings.map((finding) => result(path, finding))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const result = (path: string, { code, severity, message, start, end, line, column }: FindingReport) => ({
  ruleId: code,
  level: LEVELS[severity],
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: path.split(/[\\/]/u).map(encodeURIComponent).join('/') },
        region: { startLine: line, startColumn: column, charOffset: start, charLength: end - start },
      },
    },
  ],
})
