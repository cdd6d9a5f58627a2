import type { AttributedQuotation } from '../attribution/attribution.ts'
import { signatureAfter } from '../quotes/signature.ts'
import type { Reading } from '../reading.ts'
import { holds } from '../span.ts'
import { lastUpTo } from '../text/within.ts'
import type { Check, Scene } from './check-kind.ts'
import type { Fix, JudgedQuotation } from './finding.ts'

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
        fixes: moveUp(scene.draft, quotation),
      })),
}

function isLate({ draft }: Scene, { quotation }: JudgedQuotation): boolean {
  const { attribution, end, start, inner } = quotation
  if (attribution.kind !== 'stated' || attribution.mention.start < end) return false
  const signature = signatureAfter(draft.text, end)
  if (signature && holds(signature, attribution.mention.start)) return false // by custom, however long the words are
  if (/\n\s*\n/u.test(draft.text.prose.visible.slice(end, attribution.mention.start))) return true
  const before = draft.quotations.some((other) => other.depth === 0 && other.end <= start && other.end >= start - 1)
  const sentences = draft.text.sentences.filter(
    (sentence) => sentence.end > inner.start + 1 && sentence.start < inner.end,
  )
  return !before && sentences.length > SENTENCES_TO_WAIT
}

/**
 * The attribution behind the last sentence moves behind the first: “…,” Ana Ruiz said. “…” Only one that is all there is
 * between the quotation and a full stop can be moved.
 */
function moveUp({ text }: Reading, { attribution, end, inner, marks }: AttributedQuotation): readonly Fix[] {
  const { visible, raw } = text.prose
  const sentence = lastUpTo(text.sentences, inner.start) ?? inner
  const first = text.sentences.find((one) => one.start >= sentence.start && one.end > inner.start)
  const tail = /^[^.!?\n“”"«»]+(?=\.(?:\s|$))/u.exec(visible.slice(end, end + LONGEST_TAIL))?.[0]
  if (!first || first.end >= inner.end || !tail || attribution.kind !== 'stated') return []
  if (attribution.mention.start < end || attribution.mention.end > end + tail.length) return []
  const stop = visible.charAt(first.end - 1)
  const last = visible.charAt(inner.end - 1)
  const isOutside = tail.startsWith(',') // British usage: ‘…’, she said
  const pause = stop !== '.' ? stop : isOutside ? '' : ','
  const said = `${pause}${marks.close}${raw.slice(end, end + tail.length)}.`
  return [
    {
      title: 'Move the attribution behind the first sentence',
      safe: false,
      edits: [
        { start: first.end - 1, end: first.end, newText: said },
        { start: nextWord(visible, first.end), end: nextWord(visible, first.end), newText: marks.open },
        ...(last === ',' ? [{ start: inner.end - 1, end: inner.end, newText: '.' }] : []),
        ...(/[\p{L}\p{N}]/u.test(last) ? [{ start: inner.end, end: inner.end, newText: '.' }] : []),
        { start: end, end: end + tail.length + 1, newText: '' },
      ],
    },
  ]
}

const LONGEST_TAIL = 120 // characters: more than a name, a title and a verb is a story of its own

const nextWord = (visible: string, from: number): number => from + (/^\s*/u.exec(visible.slice(from))?.[0].length ?? 0)
