import type { Span } from '../span.ts'

/** The spans of an ordered list that lie inside a stretch, by binary search: the words of a sentence, of a quotation. */
export function within<T extends Span>(ordered: readonly T[], stretch: Span): readonly T[] {
  const from = firstFrom(ordered, stretch.start)
  let to = from
  while ((ordered[to]?.end ?? Number.POSITIVE_INFINITY) <= stretch.end) to++
  return ordered.slice(from, to)
}

/** As `within`, but at most so many of the first of them. */
export function firstWithin<T extends Span>(ordered: readonly T[], stretch: Span, most: number): readonly T[] {
  const from = firstFrom(ordered, stretch.start)
  let to = from
  while (to - from < most && (ordered[to]?.end ?? Number.POSITIVE_INFINITY) <= stretch.end) to++
  return ordered.slice(from, to)
}

/** The index of the first span that starts at or after an offset, from an index on; the length of the list when there is none. */
export function firstFrom(ordered: readonly Span[], offset: number, from = 0): number {
  let low = from
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** As `firstFrom`, among offsets that ascend. */
export function firstOffsetFrom(ascending: Int32Array, offset: number, from = 0): number {
  let low = from
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last span that starts at or before an offset: of sentences, or paragraphs, the one that an offset stands in or behind. */
export const lastUpTo = <T extends Span>(ordered: readonly T[], offset: number): T | undefined =>
  ordered[firstFrom(ordered, offset + 1) - 1]

/** The index of the last number that is not above a value, in numbers that ascend; 0 where there is none. */
export function lastIndexUpTo(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** How many of a list, from its beginning, something holds for that ends to hold but once: by halving. */
export function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
