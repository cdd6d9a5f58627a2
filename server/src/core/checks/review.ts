import { passagesOf } from '../align/passages.ts'
import { wordsWithin } from '../align/utterance.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Text } from '../text/text.ts'
import { findWords } from '../text/words.ts'
import { contentHash } from './content-hash.ts'
import type { JudgedQuotation } from './finding.ts'
import { wordsAt } from './wording.ts'

/** What somebody of the newsroom vouched for: a quotation, and the passage it was compared with, as both stood then. */
export interface Review {
  /** The words between the marks; spaces and the forms of marks do not matter. */
  readonly quotation: string
  /** Null for what was checked elsewhere, against no source that a machine can read. */
  readonly passage: ReviewedPassage | null
  readonly by: string | null
  /** The day, as it was written down. */
  readonly on: string | null
}

export interface ReviewedPassage {
  /** The `id` of the source. */
  readonly source: string
  readonly text: string
  /** The `contentHash` of all of the source. */
  readonly hash: string
}

/** The review to write down when a quotation is marked as reviewed: against the first passage it rests on, if any. */
export function reviewOf({ text }: Reading, { quotation, match }: JudgedQuotation): Omit<Review, 'by' | 'on'> {
  const passage = passagesOf(match)[0]
  const there = passage?.source.reading.text
  return {
    quotation: wordsAt(text, quotation.inner),
    passage:
      passage && there ? { source: passage.source.id, text: wordsAt(there, passage), hash: contentHash(there) } : null,
  }
}

/** The review of a quotation, the latest written down, or null. */
export function reviewFor({ text }: Reading, quotation: Span, reviews: readonly Review[]): Review | null {
  if (!reviews.length) return null
  const said = formsIn(text, quotation)
  return reviews.findLast((review) => foldedWords(review.quotation) === said) ?? null
}

const foldedWords = (words: string): string =>
  findWords(words, { start: 0, end: words.length })
    .map(({ form }) => form)
    .join(' ')

const formsIn = (text: Text, span: Span): string =>
  wordsWithin(text.words, span)
    .map(({ form }) => form)
    .join(' ')
