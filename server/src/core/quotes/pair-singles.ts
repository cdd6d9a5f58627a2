import type { Span } from '../span.ts'
import type { Mark } from './marks.ts'
import type { Pair } from './pair.ts'

/**
 * Pairs single marks. Most of them are apostrophes, so nothing is left open: an opening one that nothing closes inside
 * the same outer quotation is none. A closing one that cannot be an apostrophe goes before one that can:
 * `'the dogs' dinner is ready,'` ends at the comma.
 */
export function pairSingles(singles: readonly Mark[], outer: readonly Pair[]): readonly Pair[] {
  return [...byEnclosingPair(singles, outer).values()].flatMap(pairGroup)
}

/**
 * The single mark, outside of other pairs, that nothing surely closes: by British convention the next paragraph may open
 * with one again. Null where there is none.
 */
export function leftSingle(
  singles: readonly Mark[],
  outer: readonly Pair[],
  surelyCloses: (mark: Mark) => boolean,
): Mark | null {
  let left: Mark | null = null
  for (const mark of byEnclosingPair(singles, outer).get(null) ?? []) {
    if (mark.context !== 'open' && surelyCloses(mark)) left = null
    else if (mark.context === 'open' && mark.doubt === 'none') left ??= mark
  }
  return left
}

/** Marks by the innermost pair that they stand in, so that no two pairs cross. */
function byEnclosingPair(singles: readonly Mark[], outer: readonly Pair[]): ReadonlyMap<Pair | null, readonly Mark[]> {
  const ordered = [...outer].sort((a, b) => a.open.start - b.open.start)
  const groups = new Map<Pair | null, Mark[]>()
  const around: Pair[] = []
  let next = 0
  for (const mark of singles) {
    for (let pair = ordered[next]; pair && pair.open.start < mark.start; pair = ordered[++next]) {
      leave(around, pair.open)
      if (pair.close) around.push(pair)
    }
    leave(around, mark)
    const key = around.at(-1) ?? null
    const group = groups.get(key)
    if (group) group.push(mark)
    else groups.set(key, [mark])
  }
  return groups
}

function leave(around: Pair[], at: Span): void {
  while ((around.at(-1)?.close?.start ?? Number.POSITIVE_INFINITY) < at.start) around.pop()
}

function pairGroup(marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]
    if (!open || open.context === 'close') continue
    const closeAt = closingMark(marks, i)
    const close = marks[closeAt]
    if (!close) continue
    pairs.push({ open, close, before: null })
    i = closeAt
  }
  return pairs
}

const DOUBTFUL_REACH = 90 // characters between two marks that may both be apostrophes: a phrase, not a paragraph

/** The index of the closing mark, or -1. */
function closingMark(marks: readonly Mark[], from: number): number {
  const open = marks[from]
  let doubtful = -1
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i]
    if (!open || !mark || mark.context === 'open') break
    if (mark.doubt === 'none') return i
    if (doubtful < 0 && open.doubt === 'none' && mark.start - open.start < DOUBTFUL_REACH) doubtful = i
  }
  return doubtful
}
