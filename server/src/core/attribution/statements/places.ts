import type { Found, Sort } from '../../people/found.ts'
import type { Quotation } from '../../quotes/quotation.ts'
import type { Span } from '../../span.ts'
import type { Text } from '../../text/text.ts'
import { MARK } from './signs.ts'

/** Where the rows of a text begin. */
type Starts = Int32Array

/** The sentence of each row, or -1, and the rows of each sentence, half-open. */
export interface SentencePlaces {
  readonly sentence: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
}

export function placeSentences(start: Starts, sentences: readonly Span[]): SentencePlaces {
  const sentence = new Int32Array(start.length).fill(-1)
  const first = new Int32Array(sentences.length)
  const last = new Int32Array(sentences.length)
  let row = 0
  for (let index = 0; index < sentences.length; index++) {
    const span = sentences[index]
    if (!span) continue
    while (row < start.length && (start[row] ?? 0) < span.start) row++
    first[index] = row
    while (row < start.length && (start[row] ?? 0) < span.end) sentence[row++] = index
    last[index] = row
  }
  return { sentence, first, last }
}

/** The outermost quotation of each row, or -1. The marks of quotations are told from others: `mark` is changed. */
export function placeQuotations(start: Starts, mark: Uint8Array, quotations: readonly Quotation[]): Int32Array {
  const quotation = new Int32Array(start.length).fill(-1)
  let row = 0
  quotations.forEach((span, index) => {
    if (span.depth > 0) return
    while (row < start.length && (start[row] ?? 0) < span.start) row++
    if (mark[row]) mark[row] = MARK.QUOTE_OPEN
    while (row < start.length && (start[row] ?? 0) < span.end) quotation[row++] = index
    if (span.closed && mark[row - 1]) mark[row - 1] = MARK.QUOTE_CLOSE
  })
  return quotation
}

/** The mention of each row, or -1. `word` is the number of each row's word, `found` are mentions in word numbers, in order. */
export function placeMentions(word: Int32Array, found: readonly Found[]): Int32Array {
  const mention = new Int32Array(word.length).fill(-1)
  let row = 0
  for (let index = 0; index < found.length; index++) {
    const { first, last } = found[index] ?? NOWHERE
    while (row < word.length && (word[row] ?? -1) < first) row++
    for (let at = row; at < word.length && (word[at] ?? -1) <= last; at++) {
      mention[at] = index
      if (word[at] === last) break
    }
  }
  return mention
}

const SORTS: readonly Sort[] = ['person', 'organisation', 'place', 'group', 'document', 'role', 'pronoun']

/** What sort of mention each row stands in, singular or plural: from 2 on; 0 for none. */
export function whosOf(mention: Int32Array, found: readonly Found[]): Uint8Array {
  const codes = found.map(({ sort, plural }) => 2 + 2 * SORTS.indexOf(sort) + (plural ? 1 : 0))
  const who = new Uint8Array(mention.length)
  for (let row = 0; row < mention.length; row++) {
    const index = mention[row] ?? -1
    if (index >= 0) who[row] = codes[index] ?? 0
  }
  return who
}

const NOWHERE = { first: 0, last: -1 }

/** The paragraph of each sentence. */
export function paragraphsOf({ sentences, paragraphs }: Text): Int32Array {
  const column = new Int32Array(sentences.length)
  let paragraph = 0
  sentences.forEach(({ start }, sentence) => {
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph++
    column[sentence] = paragraph
  })
  return column
}
