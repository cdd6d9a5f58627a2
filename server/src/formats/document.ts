import type { Span } from '../core/span.ts'
import type { Prose } from '../core/text/prose.ts'

/** What a reader of one format makes of a file. */
export type Document =
  | ReadDocument
  /** `message` ends the sentence “… cannot be read: ”. */
  | { readonly kind: 'problem'; readonly message: string }

export interface ReadDocument {
  readonly kind: 'document'
  readonly format: Format
  readonly prose: Prose
  readonly title: string | null
  /** Whether its punctuation is a transcriber's because of its format: time codes. Labels are seen by the reading. */
  readonly transcript: boolean
  /** The block of settings at the top, as typed, or null. */
  readonly frontMatter: FrontMatterBlock | null
  /** Comments (`<!-- … -->`), where directives stand; in order. */
  readonly comments: readonly Span[]
  /** Links to other files, as their author wrote the target; in order. */
  readonly links: readonly Link[]
}

export type Format = 'text' | 'markdown'

export interface Link extends Span {
  /** As typed, entities and escapes resolved, without `<>`: `notes/ruiz.txt`, `https://…`, the name in `[[ruiz]]`. */
  readonly target: string
  readonly kind: 'link' | 'wiki'
}

/** The lines between the two `---`: where they stand, for errors and completion at their place. */
export interface FrontMatterBlock {
  readonly start: number
  /** After the line end of the closing `---`; of an unclosed block, before its first empty line. */
  readonly end: number
  readonly yaml: string
  readonly yamlStart: number
  readonly closed: boolean
}
