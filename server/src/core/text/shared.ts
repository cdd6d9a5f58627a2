import type { Span } from '../span.ts'
import { changeOf } from './change.ts'
import type { Paragraph, Text, TurnLabel } from './text.ts'
import { firstFrom } from './within.ts'

/**
 * What the lists of two states of a text have in common: the items before `head` and, `shift` places further on than they
 * were, those from `tail` on.
 */
export interface Shared {
  readonly head: number
  readonly tail: number
  readonly shift: number
}

export type Paragraphed = Pick<Text, 'prose' | 'paragraphs'>

/** What two states have in common, and by how many units what stands behind the change moved. */
export interface Moved extends Shared {
  readonly by: number
}

/** Compares paragraphs: the same are those that are cut and labelled alike and stand clear of what was changed. */
export function sharedParagraphs(before: Paragraphed, after: Paragraphed): Moved {
  const { from, to, shift: by } = changeOf(before.prose, after.prose)
  const [was, now] = [before.paragraphs, after.paragraphs]
  const most = Math.min(was.length, now.length)
  let head = 0
  while (head < most && (now[head]?.end ?? from) < from && isSame(was[head], now[head], 0)) head++
  const shift = now.length - was.length
  const least = now.length - most + head
  let tail = now.length
  while (tail > least && (now[tail - 1]?.start ?? to) > to && isSame(was[tail - 1 - shift], now[tail - 1], by)) tail--
  return { head, tail, shift, by }
}

const isSame = (a: Paragraph | undefined, b: Paragraph | undefined, by: number): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.start + by === b.start &&
  a.end + by === b.end &&
  a.kind === b.kind &&
  isSameLabel(a.label, b.label, by)

function isSameLabel(a: TurnLabel | undefined, b: TurnLabel | undefined, by: number): boolean {
  if (!a || !b) return a === b
  return a.name === b.name && a.time === b.time && a.bodyStart + by === b.bodyStart
}

/**
 * The words that two states have in common: those of the same paragraphs, but for the two paragraphs right beside the change
 * and one more word, so that what stands beside each of them is the same, too.
 */
export function sharedWords(before: Text, after: Text): Moved {
  const { head, tail, shift, by } = sharedParagraphs(before, after)
  const clear = { head: Math.max(0, head - 1), tail: Math.min(after.paragraphs.length, tail + 1), shift }
  const kept = keptWithin(before.words, before.paragraphs, clear)
  const words = after.words.length - before.words.length
  return {
    head: Math.max(0, kept.head - 1),
    tail: Math.min(after.words.length, kept.from + words + 1),
    shift: words,
    by,
  }
}

/** The places of what stands in paragraphs that both states have, in an ordered list of each state: words, sentences. */
export function keptWithin(
  before: readonly Span[],
  paragraphs: readonly Paragraph[],
  { head, tail, shift }: Shared,
): Kept {
  const startOf = (at: number) => paragraphs[at]?.start ?? Number.POSITIVE_INFINITY
  return { head: firstFrom(before, startOf(head)), from: firstFrom(before, startOf(tail - shift)) }
}

/** What is taken over of an earlier list: the items before `head`, and those from `from` on, which may be further on now. */
export interface Kept {
  readonly head: number
  readonly from: number
}

/** A list with what lies between the items that are kept read anew. `move` is told of each item behind it. */
export function spliced<T>(
  before: readonly T[],
  { head, from }: Kept,
  { between, move }: { readonly between: readonly T[]; readonly move: ((item: T) => T) | undefined },
): readonly T[] {
  if (head === 0 && from === before.length) return between
  const behind = before.slice(from)
  return before.slice(0, head).concat(between, move ? behind.map(move) : behind)
}
