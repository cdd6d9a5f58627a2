import type { Reading } from '../reading.ts'

/** How a draft came by a source. */
export type BoundBy = 'option' | 'directive' | 'front-matter' | 'config' | 'link' | 'convention'

/** A source in scope of a draft, read. */
export interface Source {
  /** The path or URI it is known by in answers. */
  readonly id: string
  readonly title: string
  readonly reading: Reading
  /** Whether its punctuation is a transcriber's: labels or time codes. */
  readonly transcript: boolean
  /** The person that front matter or `onrecord.json` names for all of it (`speaker:`), or null. */
  readonly speaker: string | null
  readonly outlet: string | null
}
