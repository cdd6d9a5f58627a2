import type { Reading } from '../core/reading.ts'
import type { Span } from '../core/span.ts'

/** The sentences of a text that a span lies in or touches, as one span; the span itself where there are none. */
export function sentencesAround({ text }: Reading, span: Span): Span {
  const around = text.sentences.filter((sentence) => sentence.start < span.end && span.start < sentence.end)
  return {
    start: Math.min(span.start, around[0]?.start ?? span.start),
    end: Math.max(span.end, around.at(-1)?.end ?? span.end),
  }
}
