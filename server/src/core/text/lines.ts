import type { Span } from '../span.ts'

/** The lines of a text without their ends (`\n`, `\r\n`, `\r`, U+2028, U+2029), trimmed; empty ones included. */
export function findLines(visible: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (const end of visible.matchAll(LINE_END)) {
    lines.push(trimmed(visible, { start, end: end.index }))
    start = end.index + end[0].length
  }
  lines.push(trimmed(visible, { start, end: visible.length }))
  return lines
}

const LINE_END = /\r\n?|[\n\u2028\u2029]/gu
const BLANK = /[\s\u2060\uFEFF\u200B]/u

/** A span without the space and the masked markup at its two ends. */
export function trimmed(visible: string, span: Span): Span {
  let { start, end } = span
  while (start < end && BLANK.test(visible.charAt(start))) start++
  while (end > start && BLANK.test(visible.charAt(end - 1))) end--
  return { start, end }
}
