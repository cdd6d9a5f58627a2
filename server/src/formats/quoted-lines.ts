import type { Span } from '../core/span.ts'
import { findLines } from '../core/text/lines.ts'
import { findBlocks } from '../core/text/paragraphs.ts'
import type { Block } from '../core/text/prose.ts'

const SIGN = /^(?:>[ \t]?)+(?=\s|$|[^\s>=])/u

/** What begins the lines that a letter or a plain draft quotes: the `> ` of `> We open in June.` In order. */
export function findQuoteSigns(raw: string): readonly Span[] {
  if (!raw.includes('>')) return []
  return findLines(raw).flatMap(({ start, end }) => {
    const sign = SIGN.exec(raw.slice(start, end))
    return sign ? [{ start, end: start + sign[0].length }] : []
  })
}

/**
 * The paragraphs of a plain text in which lines are quoted: a block quotation is parted from what stands above and below
 * it. In `visible` the signs are masked.
 */
export function quotedParagraphs(raw: string, visible: string, signs: readonly Span[]): readonly Block[] {
  const quoted = new Set(signs.map(({ end }) => end))
  return findBlocks({ raw, visible }).flatMap((block) => {
    const parts: Block[] = []
    for (const line of findLines(visible.slice(block.start, block.end))) {
      const start = block.start + line.start
      const end = block.start + line.end
      const kind = quoted.has(start) ? 'quote' : 'body'
      const above = parts.at(-1)
      if (above?.kind === kind) parts[parts.length - 1] = { ...above, end }
      else parts.push({ start, end, kind })
    }
    return parts
  })
}
