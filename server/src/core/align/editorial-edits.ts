import type { Editorial } from '../quotes/quotation.ts'
import type { Candidate } from './candidate.ts'
import { agrees } from './hunk.ts'
import type { Edit } from './match.ts'
import type { Utterance } from './utterance.ts'

/** What an editor's marks claim that is not so, and the final mark of a quotation. */
export function editorialEdits(utterance: Utterance, candidate: Candidate): readonly Edit[] {
  return [
    ...needlessEllipses(utterance, candidate),
    ...sicEdits(utterance, candidate),
    ...finalMark(utterance, candidate),
  ]
}

/** An ellipsis at an edge, or where the next word of the source follows; one that the source has, too, is no claim. */
function needlessEllipses({ quotation, cutFirst, cutLast }: Utterance, candidate: Candidate): readonly Edit[] {
  const { draft, alignment, source, around } = candidate
  const places = new Map(
    alignment.steps.flatMap((step) => (step.kind === 'pair' ? [[step.draft, step.source] as const] : [])),
  )
  const edges = [cutFirst, cutLast].filter((cut) => cut !== null)
  const inner = draft.flatMap((term, i) => {
    const [before, here] = [places.get(i - 1), places.get(i)]
    if (!term.cutBefore || before === undefined || here !== before + 1) return []
    const [a, b] = [source[before], source[here]]
    const gap = a && b ? around.text.prose.visible.slice(a.end, b.start) : ''
    if (/\.{2,}|…|\. \./u.test(gap)) return []
    return quotation.editorial.filter(({ kind, start, end }) => {
      const previous = draft[i - 1]
      return kind === 'omission' && previous !== undefined && previous.end <= start && end <= term.start
    })
  })
  return [...edges, ...inner].map((cut) => ({
    draft: { start: cut.start, end: cut.end },
    source: { start: candidate.passage.start, end: candidate.passage.end },
    kind: 'needless-ellipsis',
    grave: false,
  }))
}

/** `[sic]` says: so it was said. Behind words that the source does not have, it is not so. */
function sicEdits({ quotation }: Utterance, { draft, source, alignment, passage }: Candidate): readonly Edit[] {
  const isWrong = (sic: Editorial): boolean => {
    const before = draft.findLastIndex((term) => term.end <= sic.start)
    return (
      before >= 0 &&
      !alignment.steps.some((step) => step.kind !== 'source' && step.draft === before && agrees(step, draft, source))
    )
  }
  return quotation.editorial
    .filter((hand) => hand.kind === 'sic' && isWrong(hand))
    .map(({ start, end }) => ({
      draft: { start, end },
      source: { start: passage.start, end: passage.end },
      kind: 'sic-not-in-source',
      grave: false,
    }))
}

/** A question or exclamation mark at the end of the quotation that the source does not have there, or the other way round. */
function finalMark({ text, quotation, cutLast }: Utterance, candidate: Candidate): readonly Edit[] {
  const { draft, source, alignment, around, passage } = candidate
  const last = draft.at(-1)
  const step = alignment.steps.at(-1)
  const there = step?.kind === 'pair' ? source[step.source] : undefined
  if (!last || !there || cutLast || step?.kind !== 'pair' || step.draft !== draft.length - 1) return []
  const said = markIn(text.prose.visible.slice(last.end, quotation.inner.end))
  const meant = markIn(/^[^\s\p{L}\p{N}]*/u.exec(around.text.prose.visible.slice(there.end, there.end + 4))?.[0] ?? '')
  if (said === meant || (said === 'none' && meant !== 'none') || !/[?!]/u.test(said + meant)) return []
  return [
    {
      draft: { start: last.start, end: quotation.inner.end },
      source: { start: there.start, end: there.end + 1 },
      kind: 'altered-punctuation',
      grave: !passage.source.transcript,
    },
  ]
}

const markIn = (tail: string): '?' | '!' | '.' | 'none' => {
  if (tail.includes('?')) return '?'
  if (tail.includes('!')) return '!'
  return /[.,;:]/u.test(tail) ? '.' : 'none'
}
