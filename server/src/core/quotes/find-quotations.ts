import type { Span } from '../span.ts'
import type { Text } from '../text/text.ts'
import { carryOver, type Region } from './carry.ts'
import { findEditorial } from './editorial.ts'
import { kindOf } from './kind.ts'
import { readParagraphMarks } from './paragraph-marks.ts'
import type { Quotation } from './quotation.ts'
import { findUnmarked, type Unmarked } from './unmarked.ts'

/**
 * Every quotation of a text, in order of its start, nested ones after the one they stand in: marked regions of every
 * kind of mark, block quotations, labelled turns. Total, and linear in the length of the text.
 */
export function findQuotations(text: Text): readonly Quotation[] {
  const marks = text.paragraphs.map((paragraph) => readParagraphMarks(text.prose.visible, paragraph))
  const regions = carryOver(text, marks)
  const unmarked = new Map(findUnmarked(text).map((found) => [keyOf(found), found]))
  const marked = regions.map((region) => toQuotation(text, region, unmarked.get(keyOf(region))))
  for (const region of regions) unmarked.delete(keyOf(region))
  return withDepth(
    [...marked, ...[...unmarked.values()].map((found) => fromUnmarked(text, found))].sort(outermostFirst),
  )
}

const keyOf = ({ start, end }: Span): string => `${start}:${end}`

const outermostFirst = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** A region that is all of a turn or a block quotation is one: “> “We open in June.”” has its marks, and is one quotation. */
function toQuotation(text: Text, region: Region, unmarked: Unmarked | undefined): Quotation {
  const { start, end, open, close, continues } = region
  const inner = { start: open.end, end: close?.start ?? end }
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

function fromUnmarked({ prose }: Text, { start, end, kind, continues }: Unmarked): Quotation {
  const inner = { start, end }
  const editorial = findEditorial(prose.visible, inner)
  return { start, end, inner, marks: { open: '', close: '' }, closed: true, kind, continues, editorial, depth: 0 }
}

function withDepth(ordered: readonly Quotation[]): readonly Quotation[] {
  const ends: number[] = []
  return ordered.map((quotation) => {
    while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= quotation.start) ends.pop()
    const depth = ends.length
    ends.push(quotation.end)
    return depth === 0 ? quotation : { ...quotation, depth }
  })
}
