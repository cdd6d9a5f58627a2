import type { Span } from '../span.ts'

/**
 * What a format makes of a text: the characters as typed and, at the very same offsets, the characters a reader sees.
 * Markup is overwritten, never removed: one unit of `raw` is one unit of `visible`. A markup character inside a line
 * becomes U+2060 (word joiner, which folding ignores); blocks that are no prose (front matter, code) become spaces and
 * keep their line ends; an entity becomes its character followed by word joiners. So every offset into a reading is an
 * offset into the text as typed.
 */
export interface Prose {
  readonly raw: string
  readonly visible: string
  /** Paragraphs in order, not overlapping, when the format knows them (Markdown); else `undefined`: found from the lines. */
  readonly paragraphs?: readonly Block[]
}

/** `body`: running text · `heading` · `quote`: a block quotation · `item`: a list item or table cell. */
export type BlockKind = 'body' | 'heading' | 'quote' | 'item'

export interface Block extends Span {
  readonly kind: BlockKind
}

/** The mask for a character of markup inside a line. */
export const MASK = '\u2060'

/** A text in which every character is prose: plain text. */
export const plainProse = (raw: string): Prose => ({ raw, visible: raw })
