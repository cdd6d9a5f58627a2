import type { Paragraph, Text } from './text.ts'

/** What is read of a text paragraph by paragraph, each by itself. */
export interface PartReader<Part> {
  readonly read: (paragraph: Paragraph) => Part
  /** The same part, so many units further on. */
  readonly move: (part: Part, by: number) => Part
}

export type Paragraphed = Pick<Text, 'prose' | 'paragraphs'>

/**
 * One part per paragraph. Those of the paragraphs that begin and end an earlier state of the text unchanged are taken
 * over, as they are or moved; only what lies between is read. `earlier.parts` are the parts of its paragraphs.
 */
export function perParagraph<Part>(
  text: Paragraphed,
  reader: PartReader<Part>,
  earlier?: { readonly text: Paragraphed; readonly parts: readonly Part[] },
): readonly Part[] {
  if (!earlier) return text.paragraphs.map(reader.read)
  const { head, tail, shift } = unchangedParagraphs(earlier.text, text)
  const { parts } = earlier
  const ending = parts.slice(parts.length - tail)
  return [
    ...parts.slice(0, head),
    ...text.paragraphs.slice(head, text.paragraphs.length - tail).map(reader.read),
    ...(shift === 0 ? ending : ending.map((part) => reader.move(part, shift))),
  ]
}

interface Unchanged {
  /** How many paragraphs at the beginning are the same and in the same place. */
  readonly head: number
  /** How many at the end are the same, `shift` units further on. */
  readonly tail: number
  readonly shift: number
}

function unchangedParagraphs(before: Paragraphed, after: Paragraphed): Unchanged {
  const most = Math.min(before.paragraphs.length, after.paragraphs.length)
  let head = 0
  while (head < most && isSame(before, after, { from: head, to: head, shift: 0 })) head++
  const lastBefore = before.paragraphs.length - 1
  const lastAfter = after.paragraphs.length - 1
  const shift = (after.paragraphs[lastAfter]?.end ?? 0) - (before.paragraphs[lastBefore]?.end ?? 0)
  let tail = 0
  while (tail < most - head && isSame(before, after, { from: lastBefore - tail, to: lastAfter - tail, shift })) tail++
  return { head, tail, shift }
}

interface Counterparts {
  readonly from: number
  readonly to: number
  readonly shift: number
}

function isSame(before: Paragraphed, after: Paragraphed, { from, to, shift }: Counterparts): boolean {
  const a = before.paragraphs[from]
  const b = after.paragraphs[to]
  if (!a || !b || a.kind !== b.kind || a.start + shift !== b.start || a.end + shift !== b.end) return false
  if (a.label?.name !== b.label?.name || a.label?.time !== b.label?.time) return false
  if (a.label && b.label && a.label.bodyStart + shift !== b.label.bodyStart) return false
  return before.prose.visible.slice(a.start, a.end) === after.prose.visible.slice(b.start, b.end)
}
