import type { Finding } from '../core/checks/finding.ts'
import type { Quotation } from '../core/quotes/quotation.ts'
import { overlaps, type Span } from '../core/span.ts'
import type { DraftCheck } from '../service/draft.ts'
import { touches } from './snapshot.ts'

/** What only the next words can cure: a speaker that may still be on its way. */
const AWAITED = new Set(['unattributed', 'late-attribution', 'ambiguous-attribution'])

/**
 * Leaves out what would accuse a quotation that is still being written: one that is open where the writer types, or
 * whose closing mark the editor has put there already. Nothing else is left out, and nothing once the writer has left.
 */
export function withoutTyped(check: DraftCheck, typingAt: number | null): readonly Finding[] {
  const { findings } = check.judgement
  if (typingAt === null) return findings
  const written = check.reading.quotations.filter((quotation) => isBeingWritten(quotation, typingAt))
  const awaiting = paragraphBeingEnded(check, typingAt)
  if (written.length === 0 && awaiting === undefined) return findings
  return findings.filter(
    (finding) =>
      !written.some((quotation) => overlaps(quotation, finding.span)) &&
      !(awaiting && AWAITED.has(finding.code) && overlaps(awaiting, finding.span)),
  )
}

function isBeingWritten(quotation: Quotation, typingAt: number): boolean {
  if (quotation.closed) return quotation.inner.end === typingAt
  return quotation.start < typingAt && typingAt <= quotation.end
}

/** The paragraph at whose very end the writer types, or undefined. */
function paragraphBeingEnded(check: DraftCheck, typingAt: number): Span | undefined {
  const { paragraphs, raw } = check.reading.text
  return paragraphs.find(
    (paragraph) => touches(paragraph, typingAt) && raw.slice(typingAt, paragraph.end).trim() === '',
  )
}
