import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Editorial } from '../quotes/quotation.ts'
import type { Reading } from '../reading.ts'
import { holds, type Span } from '../span.ts'
import type { Text, Word } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import type { Term } from './term.ts'
import { termsOf } from './terms.ts'

/** What one quotation of a draft says, ready to be looked for and compared. */
export interface Utterance {
  readonly quotation: AttributedQuotation
  readonly text: Text
  readonly terms: readonly Term[]
  /** The folded words between two marked omissions, an editor's insertions left out. */
  readonly parts: readonly (readonly string[])[]
  /** The same with what stands in round brackets, which may have been written so. */
  readonly written: readonly (readonly string[])[]
  /** A marked omission stands first, or last. */
  readonly cutFirst: Editorial | null
  readonly cutLast: Editorial | null
}

/** Reads a quotation of a draft as an utterance. */
export function utteranceOf(reading: Reading, quotation: AttributedQuotation): Utterance {
  const { text } = reading
  const hands = quotation.editorial
  const words = glue(text, spokenWords(text.words, quotation), hands)
  const pieces = split(words, hands)
  const terms = pieces.flatMap((piece) => piece.terms(text))
  const cuts = hands.filter(({ kind }) => kind === 'omission')
  const first = words[0]
  const last = words.at(-1)
  return {
    quotation,
    text,
    terms,
    parts: partsOf(words, hands),
    written: partsOf(
      words,
      hands.filter(({ kind }) => kind !== 'parenthesis'),
    ),
    cutFirst: cuts.find((cut) => first && cut.end <= first.start) ?? null,
    cutLast: cuts.findLast((cut) => last && cut.start >= last.end) ?? null,
  }
}

/** The words between the marks; `sic` is no word that anybody said. */
function spokenWords(words: readonly Word[], { inner, editorial }: AttributedQuotation): readonly Word[] {
  const remarks = editorial.filter(({ kind }) => kind === 'sic')
  return wordsWithin(words, inner).filter(({ start }) => !remarks.some((remark) => holds(remark, start)))
}

/** The words whose spans lie inside a span; both are ordered, so the ends are found by halving. */
export function wordsWithin(words: readonly Word[], span: Span): readonly Word[] {
  const from = firstFrom(words, span.start)
  return words.slice(from, firstFrom(words, span.end))
}

/**
 * `[T]he` and `go[es]` are one word each, in which an editor had a hand. One whose ending is the editor's ends behind the
 * brackets, and is the editor's word.
 */
function glue(text: Text, words: readonly Word[], hands: readonly Editorial[]): readonly Word[] {
  const brackets = hands.filter(({ kind }) => kind === 'bracket')
  const glued: Word[] = []
  for (const word of words) {
    const before = glued.at(-1)
    const gap = before && text.prose.visible.slice(before.end, word.start)
    const isBehind = gap !== undefined && /^\]['’]?$/u.test(gap)
    const hand = brackets.find(({ start, end }) => (isBehind ? end - 1 : gap === '[' ? start : null) === before?.end)
    if (!before || !hand) glued.push(word)
    else
      glued.splice(-1, 1, {
        start: before.start,
        end: isBehind ? word.end : Math.max(word.end, hand.end),
        form: before.form + (gap === ']’' || gap === "]'" ? "'" : '') + word.form,
      })
  }
  return glued
}

interface Piece {
  readonly terms: (text: Text) => readonly Term[]
}

/** Runs of words in one hand: what is quoted, and what an editor put in. */
function split(words: readonly Word[], hands: readonly Editorial[]): readonly Piece[] {
  const runs: Word[][] = []
  let before: Editorial | null | undefined
  let cut = false
  const cuts: boolean[] = []
  for (const [i, word] of words.entries()) {
    const hand = handAt(hands, word)
    const previous = words[i - 1]
    const cutHere = previous !== undefined && isCutBetween(hands, previous, word)
    cut ||= cutHere
    if (hand !== before || cutHere || runs.length === 0) {
      runs.push([])
      cuts.push(cut && hand === null)
      if (hand === null) cut = false
    }
    runs.at(-1)?.push(word)
    before = hand
  }
  return runs.map((run, i) => ({
    terms: (text) => marked(termsOf(text, run), handAt(hands, run[0]), cuts[i] === true),
  }))
}

const marked = (terms: readonly Term[], hand: Editorial | null, cutBefore: boolean): readonly Term[] =>
  terms.map((term, i) => ({
    ...term,
    editorial: hand?.kind === 'bracket' || hand?.kind === 'parenthesis' ? hand.kind : null,
    cutBefore: cutBefore && i === 0,
  }))

const handAt = (hands: readonly Editorial[], word: Word | undefined): Editorial | null =>
  hands.find((hand) => hand.kind !== 'omission' && word && isIn(hand, word)) ?? null

/** Whether an editor put a word in, or its ending: `go[es]`. */
const isIn = (hand: Editorial, { start, end }: Word): boolean =>
  (hand.start <= start && end <= hand.end) || (start < hand.start && hand.end === end)

const isCutBetween = (hands: readonly Editorial[], before: Word, after: Word): boolean =>
  hands.some(({ kind, start, end }) => kind === 'omission' && before.end <= start && end <= after.start)

function partsOf(words: readonly Word[], hands: readonly Editorial[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1]
    if (previous && isCutBetween(hands, previous, word)) parts.push([])
    if (!handAt(hands, word)) parts.at(-1)?.push(word.form)
  }
  return parts.filter(({ length }) => length > 0)
}
