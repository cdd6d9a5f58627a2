import type { DraftReport, Summary } from './check-json.ts'

const isLoud = (severity: string): boolean => severity === 'error' || severity === 'warning'

/** What all drafts amount to. A quotation is verified when it was found and no warning or error stands on it. */
export function summaryOf(drafts: readonly DraftReport[]): Summary {
  const quotations = drafts.flatMap((draft) => draft.quotations.map((quotation) => ({ quotation, draft })))
  const findings = drafts.flatMap((draft) => draft.findings)
  const count = (verdict: string) => quotations.filter(({ quotation }) => quotation.verdict === verdict).length
  const accused = ({ quotation, draft }: (typeof quotations)[number]) =>
    draft.findings.some(
      (finding) => isLoud(finding.severity) && finding.start < quotation.end && quotation.start < finding.end,
    )
  const found = quotations.filter(
    ({ quotation }) => quotation.verdict === 'verbatim' || quotation.verdict === 'permitted',
  )
  return {
    drafts: drafts.length,
    quotations: quotations.length,
    verified: found.filter((one) => !accused(one)).length,
    altered: count('altered'),
    absent: count('absent'),
    unchecked: count('unchecked'),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  }
}
