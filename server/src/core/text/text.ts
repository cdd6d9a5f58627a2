import type { Span } from '../span.ts'
import type { Block, Prose } from './prose.ts'

/**
 * A word of the text and its folded form. Folded away: case, Unicode composition, forms of apostrophes and dashes,
 * invisible characters and markup. `form` is what is compared, never the raw characters. Numbers (`1.2`, `1,200`),
 * contractions (`don't`) and initials are one word; hyphenated compounds are one word per part.
 */
export interface Word extends Span {
  readonly form: string
}

/** A paragraph as a reader sees it. Hard-wrapped lines are one paragraph; `label` is the `NAME:` or `Q:` of a turn. */
export interface Paragraph extends Block {
  /** The speaker label that opens the paragraph, without its colon; the time code beside it, when there is one. */
  readonly label?: TurnLabel
}

export interface TurnLabel extends Span {
  /** The label as a name: `MAYOR RUIZ` in “MAYOR RUIZ: …”. `Q` and `A` stay as they are. */
  readonly name: string
  /** As `00:12:34.000`, or `undefined`. */
  readonly time?: string
  /** Where the spoken words begin. */
  readonly bodyStart: number
}

/** A text cut into words, sentences and paragraphs. All spans ordered, not overlapping, inside the raw text. */
export interface Text {
  readonly prose: Prose
  readonly raw: string
  readonly words: readonly Word[]
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Paragraph[]
}
