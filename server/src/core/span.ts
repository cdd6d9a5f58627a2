/** A half-open range [start, end) of UTF-16 units into a text as typed. The only unit of position below `lsp/`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const spanOf = (start: number, end: number): Span => ({ start, end })

export const lengthOf = (span: Span): number => span.end - span.start

export const sliceOf = (raw: string, span: Span): string => raw.slice(span.start, span.end)

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const holds = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The same span, with all it carries, so many units further on. */
export const movedBy = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})
