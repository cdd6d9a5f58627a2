import type { Finding, JudgedQuotation } from '../core/checks/finding.ts'
import type { Span } from '../core/span.ts'
import type { DraftCheck } from './draft.ts'

/** The quotations that somebody is quoted with: scare quotes and titles are nobody's words. */
export const spokenQuotations = ({ judgement }: DraftCheck): readonly JudgedQuotation[] =>
  judgement.quotations.filter(({ match }) => match.kind !== 'unchecked' || match.why !== 'not-speech')

/** Whether silence would be right: found, and no warning or error on its words or on the name of its speaker. */
export function isVerified({ judgement }: DraftCheck, judged: JudgedQuotation): boolean {
  if (judged.verdict !== 'verbatim' && judged.verdict !== 'permitted') return false
  return !judgement.findings.some((finding) => isLoud(finding) && accuses(finding, judged))
}

const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning'

/** Whether a finding is about this quotation: its words, or the words that name its speaker. */
export function accuses({ code, span }: Finding, { quotation }: JudgedQuotation): boolean {
  if (code === 'settings-unread' || code === 'source-unread') return false
  const { attribution } = quotation
  return shares(span, quotation) || (attribution.kind !== 'none' && shares(span, attribution.mention))
}

/** A finding with an empty span, where something is missing, belongs to the quotation that it touches. */
const shares = (finding: Span, other: Span): boolean =>
  finding.start === finding.end
    ? other.start <= finding.start && finding.start <= other.end
    : finding.start < other.end && other.start < finding.end
