import type { Mention } from '../people/person.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { Span } from '../span.ts'

/** How far the speaker can be trusted. On the development set *sure* is right at least 98 times in 100. */
export type Certainty = 'sure' | 'likely' | 'unsure'

/** The words of the text that say who spoke. */
export interface Evidence {
  readonly person: string
  readonly mention: Mention
  readonly cue: Span | null
  /** The outlet or document that passes the words on: `Reuters` in “he said, according to Reuters”. */
  readonly relay: Span | null
  readonly certainty: Certainty
  /** The other people within reach, for an attribution that could mean more than one of them. */
  readonly rivals: readonly string[]
  /** The others who say it too: Ruiz beside Brandt in “Ana Ruiz and Tom Brandt said”. */
  readonly together: readonly string[]
}

/** `stated` in reach of the words · `carried` over from an earlier quotation (`from`: its index) · `none`. */
export type Attribution =
  | ({ readonly kind: 'stated' } & Evidence)
  | ({ readonly kind: 'carried'; readonly from: number } & Evidence)
  | { readonly kind: 'none' }

export interface AttributedQuotation extends Quotation {
  readonly attribution: Attribution
}

/**
 * Reported speech, with or without marks. `spans` is the content without its attribution, in order; the statement's own
 * span runs from the first to the last of them.
 */
export interface Statement extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly spans: readonly Span[]
  readonly attribution: Attribution
}
