import type { Span } from '../span.ts'
import type { Prose } from './prose.ts'

/**
 * What became of an earlier state of a text: the characters before `from` are the same in both, and so are those from `to`
 * on, an offset into the later state, which stood `shift` units further ahead in the earlier one.
 */
export interface Change {
  readonly from: number
  readonly to: number
  readonly shift: number
}

/** Compares two states of a text, as typed and as seen. Linear, at the speed at which strings are compared. */
export function changeOf(before: Prose, after: Prose): Change {
  const typed = changeOfString(before.raw, after.raw)
  if (before.raw === before.visible && after.raw === after.visible) return typed
  const seen = changeOfString(before.visible, after.visible)
  return { from: Math.min(typed.from, seen.from), to: Math.max(typed.to, seen.to), shift: typed.shift }
}

function changeOfString(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  const head = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to))
  const tail = longest(
    most - head,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  )
  return { from: head, to: after.length - tail, shift: after.length - before.length }
}

/** The greatest length, up to a bound, at which two states are alike, by halving: each part is compared about once. */
function longest(most: number, isAlike: (from: number, to: number) => boolean): number {
  let [alike, unlike] = [0, most + 1]
  while (unlike - alike > 1) {
    const middle = (alike + unlike) >> 1
    if (isAlike(alike, middle)) alike = middle
    else unlike = middle
  }
  return alike
}

/** Whether a span, and the unit behind it, stand before a change. */
export const isBefore = ({ end }: Span, { from }: Change): boolean => end < from

/** Whether a span of the later state, and the unit in front of it, stand behind a change. */
export const isBehind = ({ start }: Span, { to }: Change): boolean => start > to
