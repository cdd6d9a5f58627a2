import type { DraftCheck } from '../../service/draft.ts'
import { isVerified, spokenQuotations } from '../../service/verified.ts'
import type { Summary } from './check-json.ts'

/** What all drafts amount to. */
export function summaryOf(drafts: readonly DraftCheck[]): Summary {
  const quotations = drafts.flatMap((draft) => spokenQuotations(draft).map((judged) => ({ judged, draft })))
  const findings = drafts.flatMap(({ judgement }) => judgement.findings)
  const judgedAs = (verdict: string) => quotations.filter(({ judged }) => judged.verdict === verdict).length
  const ofSeverity = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    drafts: drafts.length,
    quotations: quotations.length,
    verified: quotations.filter(({ judged, draft }) => isVerified(draft, judged)).length,
    altered: judgedAs('altered'),
    absent: judgedAs('absent'),
    unchecked: judgedAs('unchecked'),
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
  }
}
