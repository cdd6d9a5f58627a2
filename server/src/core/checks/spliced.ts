import type { Edit, Passage, SplicedPart } from '../align/match.ts'
import { wordsWithin } from '../align/utterance.ts'
import { isQualifier, negatesAsWritten } from '../align/vocabulary.ts'
import { speakerOf, voiceAt, voicesOf } from '../align/voices.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { firstFrom, lastUpTo } from '../text/within.ts'
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
      fixes: parts.every((part) => standsAlone(scene, part))
        ? [split(judged, { start: first.draft.end, end: second.draft.start, kept: '', second: second.at })]
        : [],
    },
  ]
}

const at = ({ draft }: Scene, part: SplicedPart): string => quoted(wordsAt(draft.text, part.draft))

/** Whether a part has enough words to be a quotation of its own that can be verified. */
const standsAlone = ({ draft }: Scene, part: SplicedPart): boolean =>
  wordsWithin(draft.text.words, part.draft).length >= FEWEST_ALONE

const FEWEST_ALONE = 4 // words: a shorter quotation is looked for exactly

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
        fixes: splits(judged, gapOf(draft, edit, passage), passage),
      }
    })
}

interface Gap extends Span {
  /** Words of the draft in the gap that belong to the second passage. */
  readonly kept: string
  readonly second: Pick<Passage, 'source' | 'start'>
}

/** Where a quotation goes on from one passage to another: “…, ⟦and the⟧ quay”. */
function gapOf({ text }: Reading, { draft, source }: Edit, passage: Passage): Gap {
  const kept = wordsAt(text, draft).replace(/^[\s,;]*(?:(?:and|but|or|so)\b)?\s*/iu, '')
  const { words } = passage.source.reading.text
  const start = words[firstFrom(words, source.end)]?.start ?? source.end
  return { ...draft, kept: kept && `${kept.trim()} `, second: { source: passage.source, start } }
}

/** Words of two people are not parted in two: the second would be given to the first one. */
function splits(judged: JudgedQuotation, gap: Gap, passage: Passage): readonly Fix[] {
  const voice = voiceAt(voicesOf(passage.source.reading), gap.second.start)
  return voice && speakerOf(voice) !== passage.speaker ? [] : [split(judged, gap)]
}

/** Closes the quotation where the first passage ends and opens a second one, with the condition that it stands under. */
function split({ quotation }: JudgedQuotation, { start, end, kept, second }: Gap): Fix {
  const { open, close } = quotation.marks
  const newText = `${close || '”'} and ${open || '“'}${conditionBefore(second)}${kept}`
  return { title: 'Split into two quotations', safe: false, edits: [{ start, end, newText }] }
}

/** What the source's sentence says before a passage, where leaving it out would turn what is quoted: “If it holds, ”. */
function conditionBefore({ source, start }: Gap['second']): string {
  const { text } = source.reading
  const sentence = lastUpTo(text.sentences, start)
  if (!sentence || sentence.start >= start) return ''
  const words = wordsAt(text, { start: sentence.start, end: start })
  const forms = wordsWithin(text.words, { start: sentence.start, end: start })
  const turns = forms.some(({ form }) => isQualifier(form) || negatesAsWritten(form))
  return turns && !/["“”«»„]/u.test(words) ? words : ''
}
