import type { Prose } from '../core/text/prose.ts'

/** What a reader of one format makes of a file. */
export type Document =
  | {
      readonly kind: 'document'
      readonly format: string
      readonly prose: Prose
      readonly title: string | null
      /** Whether its punctuation is a transcriber's: labelled turns or time codes. */
      readonly transcript: boolean
      /** The block of settings at the top, as typed, or null. */
      readonly frontMatter: FrontMatterBlock | null
    }
  | { readonly kind: 'problem'; readonly message: string }

/** The lines between the two `---`: where they stand, for errors and completion at their place. */
export interface FrontMatterBlock {
  readonly start: number
  readonly end: number
  readonly yaml: string
  readonly yamlStart: number
}
