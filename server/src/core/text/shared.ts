import type { Span } from '../span.ts'
import { changeOf, isBefore, isBehind } from './change.ts'
import type { Paragraph, Text } from './text.ts'
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

/** The paragraphs that two states of a text have in common, and by how many units those behind the change moved. */
export interface SharedParagraphs extends Shared {
  readonly by: number
}

/** Compares paragraphs: the same are those that are cut and labelled alike and stand clear of what was changed. */
export function sharedParagraphs(before: Paragraphed, after: Paragraphed): SharedParagraphs {
  const change = changeOf(before.prose, after.prose)
  const [was, now] = [before.paragraphs, after.paragraphs]
  const most = Math.min(was.length, now.length)
  let head = 0
  while (head < most && isClear(now[head], (span) => isBefore(span, change)) && isSame(was[head], now[head], 0)) head++
  const shift = now.length - was.length
  let tail = now.length
  while (
    now.length - tail < most - head &&
    isClear(now[tail - 1], (span) => isBehind(span, change)) &&
    isSame(was[tail - 1 - shift], now[tail - 1], change.shift)
  )
    tail--
  return { head, tail, shift, by: change.shift }
}

const isClear = (paragraph: Paragraph | undefined, clear: (span: Span) => boolean): boolean =>
  paragraph !== undefined && clear(paragraph)

function isSame(a: Paragraph | undefined, b: Paragraph | undefined, by: number): boolean {
  if (!a || !b || a.kind !== b.kind || a.start + by !== b.start || a.end + by !== b.end) return false
  if (a.label?.name !== b.label?.name || a.label?.time !== b.label?.time) return false
  return !a.label || !b.label || a.label.bodyStart + by === b.label.bodyStart
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
