import { unreachable } from '../../core/unreachable.ts'
import type { CheckedDraft, CheckFormat } from '../checked.ts'
import { htmlCheck } from './check-html.ts'
import type { CheckReport } from './check-json.ts'
import { markdownCheck } from './check-markdown.ts'
import { prettyCheck } from './check-pretty.ts'
import { githubCheck } from './github.ts'
import { sarifCheck } from './sarif.ts'

export interface Checked {
  readonly report: CheckReport
  readonly checked: readonly CheckedDraft[]
  readonly colours: boolean
  /** Columns of a line for people. */
  readonly width: number
}

/** The report of a check in one of its formats. */
export function render(format: CheckFormat, checked: Checked): string {
  switch (format) {
    case 'pretty':
      return prettyCheck(checked)
    case 'json':
      return `${JSON.stringify(checked.report, null, 2)}\n`
    case 'html':
      return htmlCheck(checked)
    case 'markdown':
      return markdownCheck(checked)
    case 'github':
      return githubCheck(checked.report)
    case 'sarif':
      return sarifCheck(checked.report)
    default:
      return unreachable(format)
  }
}
