import { type Paragraphed, sharedParagraphs, spliced } from './shared.ts'
import type { Paragraph } from './text.ts'

/** What is read of a text paragraph by paragraph, each by itself. */
export interface PartReader<Part> {
  readonly read: (paragraph: Paragraph) => Part
  /** The same part, so many units further on. */
  readonly move: (part: Part, by: number) => Part
}

/**
 * One part per paragraph. Those of the paragraphs that begin and end an earlier state of the text unchanged are taken
 * over, as they are or moved; only what lies between is read. `earlier.parts` are the parts of its paragraphs.
 */
export function perParagraph<Part>(
  text: Paragraphed,
  reader: PartReader<Part>,
  earlier?: { readonly text: Paragraphed; readonly parts: readonly Part[] },
): readonly Part[] {
  if (!earlier) return text.paragraphs.map(reader.read)
  const { head, tail, shift, by } = sharedParagraphs(earlier.text, text)
  return spliced(
    earlier.parts,
    { head, from: tail - shift },
    {
      between: text.paragraphs.slice(head, tail).map(reader.read),
      move: by === 0 ? undefined : (part) => reader.move(part, by),
    },
  )
}
