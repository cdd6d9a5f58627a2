import type { Check, Scene } from './check-kind.ts'
import type { JudgedQuotation } from './finding.ts'

const SENTENCES_TO_WAIT = 2 // a reader should know who speaks by the end of the first sentence, the second at the latest

/** The speaker comes after two or more quoted sentences, or a paragraph later. */
export const lateAttribution: Check = {
  code: 'late-attribution',
  find: (scene) =>
    scene.judged
      .filter((judged) => isLate(scene, judged))
      .map(({ quotation }) => ({
        span: { start: quotation.start, end: quotation.end },
        grave: false,
        capped: true,
        message: 'The speaker is named late: after two or more quoted sentences, or a paragraph further on.',
        evidence: [],
        fixes: [],
      })),
}

function isLate({ draft }: Scene, { quotation }: JudgedQuotation): boolean {
  const { attribution, end, start, inner } = quotation
  if (attribution.kind !== 'stated' || attribution.mention.start < end) return false
  const { visible } = draft.text.prose
  if (/\n\s*\n/u.test(visible.slice(end, attribution.mention.start))) return true
  const before = draft.quotations.some((other) => other.depth === 0 && other.end <= start && other.end >= start - 1)
  const sentences = draft.text.sentences.filter(
    (sentence) => sentence.end > inner.start + 1 && sentence.start < inner.end,
  )
  return !before && sentences.length > SENTENCES_TO_WAIT
}
