import type { Span } from '../span.ts'

/**
 * What is compared: a word, a part of a contraction, or a number of several words. `don't` is two terms, `1.2 million`
 * is one. The span is that of the words it was made from, so the parts of a contraction share theirs.
 */
export interface Term extends Span {
  /** Equal forms say the same: `n:12` for `twelve` and `12`, `not` for `n't`, `states` for half of `U.S.`. */
  readonly form: string
  /** The folded word it comes from, where a contraction was taken apart: `don't`. Else its form. */
  readonly surface: string
  /** Begins with a capital letter where no sentence begins, or is a name that needs no such place to be known. */
  readonly capital: boolean
  /** Stands first behind a full stop, a mark or a line's beginning. */
  readonly opens: boolean
  /** Stands in an editor's brackets, square or round. */
  readonly editorial: 'bracket' | 'parenthesis' | null
  /** A marked omission stands right before it. */
  readonly cutBefore: boolean
}
