import type { Edit, SplicedPart } from '../align/match.ts'
import { firstFrom } from '../align/utterance.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { visibleSpan } from './edit-check.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { quoted, wordsAt } from './wording.ts'

/** Two passages joined in one pair of marks with no ellipsis; less grave when one neighbouring sentence is skipped. */
export const spliced: Check = {
  code: 'spliced',
  find: (scene) => scene.judged.flatMap((judged) => [...ofParts(scene, judged), ...ofEdits(scene, judged)]),
}

function ofParts(scene: Scene, judged: JudgedQuotation): readonly Objection[] {
  if (judged.match.kind !== 'spliced') return []
  const { parts } = judged.match
  const [first, second] = parts
  if (!first || !second) return []
  return [
    {
      span: { start: judged.quotation.start, end: judged.quotation.end },
      grave: !isOneSentenceApart(first, second),
      capped: false,
      message: `Two passages are joined as one: ${at(scene, first)} and ${at(scene, second)} do not stand together in the source.`,
      evidence: parts.map(({ at: passage }) => ({
        passage,
        message: `From here: ${quoted(wordsAt(passage.source.reading.text, passage))}`,
      })),
      fixes: [split(judged, { from: first.draft.end, to: second.draft.start })],
    },
  ]
}

const at = ({ draft }: Scene, part: SplicedPart): string => quoted(wordsAt(draft.text, part.draft))

/** Whether at most one sentence of the source stands between two parts that are in its order. */
function isOneSentenceApart({ at: first }: SplicedPart, { at: second }: SplicedPart): boolean {
  if (first.source !== second.source || second.start < first.end) return false
  const { sentences } = first.source.reading.text
  return firstFrom(sentences, second.start + 1) - firstFrom(sentences, first.end) <= 2
}

function ofEdits({ draft }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { match } = judged
  if (match.kind !== 'altered') return []
  const passage = match.at[0]
  if (!passage) return []
  return match.edits
    .filter(({ kind }) => kind === 'spliced')
    .map((edit: Edit) => {
      const skipped = quoted(wordsAt(passage.source.reading.text, edit.source))
      return {
        span: visibleSpan(draft, edit.draft),
        grave: edit.grave,
        capped: false,
        message: `What stands apart in the source is joined as one: it has ${skipped} in between.`,
        evidence: [{ passage: { ...passage, ...edit.source }, message: `Left out in between: ${skipped}` }],
        fixes: [split(judged, { from: edit.draft.start, to: edit.draft.end })],
      }
    })
}

/** Closes the quotation where the first passage ends and opens a second one. */
function split({ quotation }: JudgedQuotation, { from, to }: { readonly from: number; readonly to: number }): Fix {
  const { open, close } = quotation.marks
  return {
    title: 'Split into two quotations',
    safe: false,
    edits: [{ start: from, end: to, newText: `${close || '”'} and ${open || '“'}` }],
  }
}
