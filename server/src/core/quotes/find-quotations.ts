import type { Span } from '../span.ts'
import { type PartReader, perParagraph } from '../text/per-paragraph.ts'
import { MASK } from '../text/prose.ts'
import type { Text } from '../text/text.ts'
import { firstFrom, within } from '../text/within.ts'
import { carryOver, type Paragraphs, type Region } from './carry.ts'
import { findEditorial } from './editorial.ts'
import { kindOf } from './kind.ts'
import type { Mark } from './marks.ts'
import { nest, outermostFirst } from './nest.ts'
import { moveParagraphMarks, type ParagraphMarks, readParagraphMarks } from './paragraph-marks.ts'
import type { Quotation } from './quotation.ts'
import { allOf, charactersOf, takeOver } from './take-over.ts'
import { findUnmarked, type Unmarked } from './unmarked.ts'

/**
 * Every quotation of a text, in order of its start, nested ones after the one they stand in: marked regions of every
 * kind of mark, block quotations, labelled turns. Total, and linear in the length of the text. What `previous`, an earlier
 * state of the text, has as well is taken over.
 */
export function findQuotations(text: Text, previous?: Text): readonly Quotation[] {
  const known = previous && knownOf.get(previous)
  const marks = perParagraph(text, reader(text), previous && known && { text: previous, parts: known.marks })
  const unmarked = findUnmarked(text)
  const find = (within: Paragraphs) => quotationsIn(text, { marks, unmarked }, within)
  const quotations =
    previous && known ? takeOver({ ...known, text: previous }, { text, unmarked, find }) : find(allOf(text))
  if (previous) knownOf.set(text, { marks, unmarked, quotations })
  return quotations
}

/** What the quotations of a text are found by. */
interface Signs {
  readonly marks: readonly ParagraphMarks[]
  readonly unmarked: readonly Unmarked[]
}

/** Remembered of texts that have been edited: they will be again. A source, read once, takes no room. */
const knownOf = new WeakMap<Text, Signs & { readonly quotations: readonly Quotation[] }>()

/** The quotations that begin in some paragraphs, of which none stands in one that begins before them. */
function quotationsIn(text: Text, signs: Signs, within: Paragraphs): readonly Quotation[] {
  const regions = carryOver(text, signs.marks, within)
  const { start, end } = charactersOf(text, within)
  const quoted = signs.unmarked.filter(
    (found) => start <= found.start && found.start < end && !isReport(text, found, regions),
  )
  const unmarked = new Map(quoted.map((found) => [keyOf(found), found]))
  const alike = (region: Region) => (unmarked.size ? unmarked.get(keyOf(region)) : undefined)
  const marked = regions.map((region) => toQuotation(text, region, alike(region)))
  if (!unmarked.size) return nest(marked.sort(outermostFirst))
  for (const region of regions) unmarked.delete(keyOf(region))
  return nest([...marked, ...[...unmarked.values()].map((found) => fromUnmarked(text, found))].sort(outermostFirst))
}

const reader = ({ prose }: Text): PartReader<ParagraphMarks> => ({
  read: (paragraph) => readParagraphMarks(prose.visible, paragraph),
  move: moveParagraphMarks,
})

/** “> “We open in June,” Ruiz said.”: a report that is set as a block, with marks of its own at its beginning. */
function isReport(text: Text, { kind, start, end }: Unmarked, regions: readonly Region[]): boolean {
  const first = regions[firstFrom(regions, start)]
  if (kind !== 'block' || !first || first.end > end) return false
  const before = text.prose.visible.slice(start, first.start)
  return (
    BEFORE_SPEECH.test(before) && (before.includes(':') || within(text.words, { start: first.end, end }).length > 0)
  )
}

/** Nothing, or who speaks: “Ruiz told the board: “…””. */
const BEFORE_SPEECH = /^[\s\u2060]*(?:[^:]{1,80}:\s*)?$/u

const keyOf = ({ start, end }: Span): string => `${start}:${end}`

/** A region that is all of a turn or a block quotation is one: “> “We open in June.”” has its marks, and is one quotation. */
function toQuotation(text: Text, region: Region, unmarked: Unmarked | undefined): Quotation {
  const { start, open, close, continues } = region
  const end = close ? endOf(text, close) : region.end
  const inner = { start: endOf(text, open), end: close?.start ?? end }
  return {
    start,
    end,
    inner,
    marks: { open: open.glyph, close: close?.glyph ?? '' },
    closed: close !== null,
    kind: unmarked && !unmarked.continues ? unmarked.kind : kindOf(text, region, inner),
    continues: continues || unmarked?.continues === true,
    editorial: findEditorial(text.prose.visible, inner),
    depth: 0,
  }
}

/** Behind a mark; one that is written as an entity (`&rdquo;`) ends with its semicolon. */
function endOf({ prose }: Text, { start, end }: Mark): number {
  if (prose.raw.charAt(start) !== '&') return end
  let at = end
  while (prose.visible.charAt(at) === MASK) if (prose.raw.charAt(at++) === ';') break
  return at
}

function fromUnmarked({ prose }: Text, { start, end, kind, continues }: Unmarked): Quotation {
  const inner = { start, end }
  const editorial = findEditorial(prose.visible, inner)
  return { start, end, inner, marks: { open: '', close: '' }, closed: true, kind, continues, editorial, depth: 0 }
}
