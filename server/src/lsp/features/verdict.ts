import type { JudgedQuotation } from '../../core/checks/finding.ts'
import { unreachable } from '../../core/unreachable.ts'

/** The verdict as a reporter reads it. */
export function verdictWords({ verdict, match }: JudgedQuotation): string {
  switch (verdict) {
    case 'verbatim':
      return 'Verified, word for word'
    case 'permitted':
      return 'Verified, with permitted changes'
    case 'altered':
      return match.kind === 'spliced' ? 'Two passages joined in one' : 'Altered'
    case 'absent':
      return 'Not found in the sources'
    case 'unchecked':
      return 'Not checked'
    default:
      return unreachable(verdict)
  }
}
