import type { Match, Passage } from '../align/match.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { isShort } from './edit-check.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { agreementOf, personOf, sourceSpeaker } from './speakers.ts'

/** The source gives the words to a person who is different from the draft's. Several passages: unless any of them fits. */
export const misattributed: Check = {
  code: 'misattributed',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections({ draft }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { attribution } = judged.quotation
  if (attribution.kind === 'none' || attribution.certainty === 'unsure') return []
  const speaker = personOf(draft, attribution.person)
  const passages = passagesOf(judged.match)
  const first = passages[0]
  if (!speaker || !first || !passages.every((passage) => agreementOf(speaker, passage) === 'different')) return []
  const there = sourceSpeaker(first)?.name ?? 'somebody else'
  return [
    {
      span: attribution.kind === 'stated' ? attribution.mention : judged.quotation,
      grave: true,
      capped: isShort(draft, judged),
      message: `The source gives these words to ${there}, not to ${speaker.name}.`,
      evidence: passages.map((passage) => ({
        passage,
        message: `Said by ${sourceSpeaker(passage)?.name ?? 'somebody else'}.`,
      })),
      fixes: attribution.kind === 'stated' ? [rename(attribution.mention, there)] : [],
    },
  ].map((objection) => ({ ...objection, span: { start: objection.span.start, end: objection.span.end } }))
}

const rename = ({ start, end }: { readonly start: number; readonly end: number }, name: string): Fix => ({
  title: `Name ${name}`,
  safe: false,
  edits: [{ start, end, newText: name }],
})

/** Every passage a match rests on. */
export function passagesOf(match: Match): readonly Passage[] {
  switch (match.kind) {
    case 'verbatim':
    case 'permitted':
    case 'altered':
      return match.at
    case 'spliced':
      return match.parts.map(({ at }) => at)
    case 'absent':
    case 'unchecked':
      return []
  }
}
