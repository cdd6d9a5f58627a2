import type { Check, Scene } from './check-kind.ts'
import type { JudgedQuotation } from './finding.ts'
import { personOf } from './speakers.ts'

/** A pronoun, or a speaker carried over, with two or more people in reach. */
export const ambiguousAttribution: Check = {
  code: 'ambiguous-attribution',
  find: (scene) =>
    scene.judged.filter(isAmbiguous).map((judged) => ({
      span: { start: judged.quotation.start, end: judged.quotation.end },
      grave: false,
      capped: true,
      message: `Who says this could be read in more than one way: ${namesFor(scene, judged)}.`,
      evidence: [],
      fixes: [],
    })),
}

const isAmbiguous = ({ quotation: { attribution } }: JudgedQuotation): boolean =>
  attribution.kind !== 'none' && attribution.certainty === 'unsure' && attribution.rivals.length > 0

function namesFor({ draft }: Scene, { quotation: { attribution } }: JudgedQuotation): string {
  if (attribution.kind === 'none') return ''
  return [attribution.person, ...attribution.rivals]
    .slice(0, 3)
    .map((id) => personOf(draft, id)?.name ?? '')
    .filter((name) => name !== '')
    .join(' or ')
}
