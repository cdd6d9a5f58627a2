import type { Span } from '../core/span.ts'

/** Something in front matter or `onrecord.json` that could not be understood: where, what it is, what was expected. */
export interface Mistake {
  readonly span: Span
  readonly message: string
}
