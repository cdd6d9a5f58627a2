import { contains, type Span } from '../span.ts'
import type { Quotation } from './quotation.ts'

/** For sorting: in order of their start, outer ones before what stands in them. */
export const outermostFirst = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/**
 * Quotations, outermost first, with how deep each stands. One that runs out of the quotation it begins in, because a mark
 * is missing somewhere, ends with that one; one with no room left is dropped.
 */
export function nest(ordered: readonly Quotation[]): readonly Quotation[] {
  const around: Quotation[] = []
  return ordered.flatMap((quotation) => {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) around.pop()
    const outer = around.at(-1)
    const fitted = outer ? fitInto(outer, quotation) : quotation
    if (!fitted) return []
    const depth = around.length
    around.push(fitted)
    return [depth === fitted.depth ? fitted : { ...fitted, depth }]
  })
}

function fitInto(outer: Quotation, quotation: Quotation): Quotation | undefined {
  if (quotation.end <= outer.end) return quotation
  const { end } = outer.inner
  if (quotation.inner.start >= end) return undefined
  const inner = { start: quotation.inner.start, end }
  return {
    ...quotation,
    end,
    inner,
    marks: { open: quotation.marks.open, close: '' },
    closed: false,
    editorial: quotation.editorial.filter((hand) => contains(inner, hand)),
  }
}
