import type { Span } from '../span.ts'

/** `fragment`s and whole utterances alike; `block` is a block quotation, `turn` a labelled turn of a transcript. */
export type QuotationKind = 'direct' | 'partial' | 'headline' | 'scare' | 'title' | 'block' | 'turn'

/** An editor's hand inside the marks: `[…]`, `...`, `[sic]`, `[in the city]`, `(in a war)`. */
export interface Editorial extends Span {
  readonly kind: 'omission' | 'bracket' | 'sic' | 'parenthesis'
}

/** The pair of marks as typed; both empty for a turn or a block quotation without marks. */
export interface Marks {
  readonly open: string
  readonly close: string
}

/**
 * A marked region of a text. The span includes its marks; `inner` is what stands between them. An unclosed one ends
 * before its attribution, else with its paragraph.
 */
export interface Quotation extends Span {
  readonly inner: Span
  readonly marks: Marks
  readonly closed: boolean
  readonly kind: QuotationKind
  /** Goes on from the quotation before it: reopened at a new paragraph after one that was left open, on purpose. */
  readonly continues: boolean
  readonly editorial: readonly Editorial[]
  /** How many quotations it stands inside of: 0 for an outermost one. Nested quotations are listed flat, after their outer one. */
  readonly depth: number
}
