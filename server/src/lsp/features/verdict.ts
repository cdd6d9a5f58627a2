import type { JudgedQuotation } from '../../core/checks/finding.ts'
import type { Span } from '../../core/span.ts'
import { unreachable } from '../../core/unreachable.ts'
import type { DraftCheck } from '../../service/draft.ts'

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

/** Whether silence would be right: found, and no warning or error on it. */
export function isVerified(check: DraftCheck, judged: JudgedQuotation): boolean {
  if (judged.verdict !== 'verbatim' && judged.verdict !== 'permitted') return false
  return !check.judgement.findings.some(
    ({ severity, span }) => (severity === 'error' || severity === 'warning') && shares(span, judged.quotation),
  )
}

/** A finding with an empty span, where something is missing, belongs to the quotation that it touches. */
const shares = (finding: Span, quotation: Span): boolean =>
  finding.start === finding.end
    ? quotation.start <= finding.start && finding.start <= quotation.end
    : finding.start < quotation.end && quotation.start < finding.end
