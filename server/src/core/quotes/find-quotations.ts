import type { Paragraph, Text } from '../text/text.ts'
import { findEditorial } from './editorial.ts'
import { findMarks } from './marks.ts'
import { pairMarks } from './pair.ts'
import type { Quotation } from './quotation.ts'

/**
 * Every marked region of a text, in order of its start, nested ones after the one they stand in. Total and linear in
 * the length of the text.
 */
export function findQuotations(text: Text): readonly Quotation[] {
  return text.paragraphs.flatMap((paragraph) => [...wholeParagraph(text, paragraph), ...marked(text, paragraph)])
}

function wholeParagraph(text: Text, paragraph: Paragraph): readonly Quotation[] {
  const { label, end, kind } = paragraph
  const start = label ? label.bodyStart : paragraph.start
  if (start >= end || (!label && kind !== 'quote')) return []
  const inner = { start, end }
  return [
    {
      ...inner,
      inner,
      marks: { open: '', close: '' },
      closed: true,
      kind: label ? 'turn' : 'block',
      continues: false,
      editorial: findEditorial(text.prose.visible, inner),
      depth: 0,
    },
  ]
}

function marked(text: Text, paragraph: Paragraph): readonly Quotation[] {
  const { visible } = text.prose
  const outside = paragraph.label || paragraph.kind === 'quote' ? 1 : 0
  const ends: number[] = []
  return pairMarks(findMarks(visible, paragraph)).pairs.map(({ open, close }) => {
    while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= open.start) ends.pop()
    const end = close?.end ?? paragraph.end
    const depth = ends.length + outside
    ends.push(end)
    const inner = { start: open.end, end: close?.start ?? end }
    return {
      start: open.start,
      end,
      inner,
      marks: { open: open.glyph, close: close?.glyph ?? '' },
      closed: close !== null,
      kind: 'direct',
      continues: false,
      editorial: findEditorial(visible, inner),
      depth,
    }
  })
}
