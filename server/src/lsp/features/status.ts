import type { DraftCheck } from '../../service/draft.ts'
import { isVerified, spokenQuotations } from '../../service/verified.ts'
import type { DraftStatus } from '../protocol.ts'
import { isDraft } from '../snapshot.ts'

/** How a draft stands, at a glance. */
export function statusOf(check: DraftCheck): DraftStatus {
  const quotations = spokenQuotations(check)
  const counted = (verdict: string) => quotations.filter((judged) => judged.verdict === verdict).length
  return {
    uri: check.uri,
    draft: isDraft(check),
    quotations: quotations.length,
    verified: quotations.filter((judged) => isVerified(check, judged)).length,
    altered: counted('altered'),
    absent: counted('absent'),
    unchecked: counted('unchecked'),
    sources: check.sources.map((bound) => ({
      uri: bound.uri,
      path: bound.path,
      title: bound.source?.title ?? null,
      boundBy: bound.boundBy,
      quotations: bound.source?.reading.quotations.length ?? 0,
      problem: bound.problem,
    })),
    tried: check.tried,
    problems: check.problems.map((problem) => `${problem.path}: ${problem.message}`),
  }
}
