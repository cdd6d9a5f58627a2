import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Reading } from '../reading.ts'
import { movedBy, overlaps, type Span } from '../span.ts'
import type { Match } from './match.ts'
import type { Source } from './source.ts'

const MOST_REMEMBERED = 2_000 // quotations against one set of sources: several long drafts, a few megabytes

interface Remembered {
  readonly sources: readonly Source[]
  /** With the draft's offsets counted from the start of the quotation. */
  readonly match: Match
}

/** By the first of the sources, and then by everything else that a match is made from. */
const KNOWN = new WeakMap<Source, Map<string, Remembered>>()

export interface Asked {
  readonly draft: Reading
  readonly quotation: AttributedQuotation
  readonly sources: readonly Source[]
  /** Whatever else the answer depends on: the speaker, the people of the newsroom. */
  readonly besides: unknown
}

/**
 * What became of a quotation, taken from an earlier check where its paragraph, its speaker and the sources are still the
 * same, wherever in the draft it stands now: after a keystroke only the paragraph that was typed in is searched for.
 */
export function rememberedMatch(asked: Asked, judge: () => Match): Match {
  const [first] = asked.sources
  if (!first) return judge()
  const known = KNOWN.get(first) ?? new Map<string, Remembered>()
  KNOWN.set(first, known)
  const key = keyOf(asked)
  const before = known.get(key)
  const { start } = asked.quotation
  if (before && isSame(before.sources, asked.sources)) return matchMovedBy(before.match, start)
  const match = judge()
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(key, { sources: asked.sources, match: matchMovedBy(match, -start) })
  return match
}

/** The quotation and the paragraphs that it stands in, with all offsets counted from its start. */
function keyOf({ draft, quotation, besides }: Asked): string {
  const { raw, prose, paragraphs, sentences } = draft.text
  const around = paragraphs.filter((paragraph) => overlaps(paragraph, quotation))
  const start = Math.min(quotation.start, around[0]?.start ?? quotation.start)
  const end = Math.max(quotation.end, around.at(-1)?.end ?? quotation.end)
  const here = (span: Span) => [span.start - quotation.start, span.end - quotation.start]
  const { marks, closed, kind, continues, editorial, inner } = quotation
  return JSON.stringify([
    [marks, closed, kind, continues, here(quotation), here(inner), here({ start, end })],
    editorial.map((hand) => [hand.kind, here(hand)]),
    sentences.filter((sentence) => overlaps(sentence, { start, end })).map(here),
    raw.slice(start, end),
    prose.visible.slice(start, end),
    besides,
  ])
}

const isSame = (one: readonly Source[], other: readonly Source[]): boolean =>
  one.length === other.length && one.every((source, i) => source === other[i])

function matchMovedBy(match: Match, by: number): Match {
  switch (match.kind) {
    case 'permitted':
    case 'altered':
      return { ...match, edits: match.edits.map((edit) => ({ ...edit, draft: movedBy(edit.draft, by) })) }
    case 'spliced':
      return { ...match, parts: match.parts.map((part) => ({ ...part, draft: movedBy(part.draft, by) })) }
    default:
      return match
  }
}
