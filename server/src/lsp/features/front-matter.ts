import { type Span, spanOf } from '../../core/span.ts'

/** The settings at the top of a text with the lines around them; up to the end of the text while they are not closed. */
export function frontMatterOf(raw: string): Span | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/u.exec(raw)?.[0]
  if (opening === undefined) return undefined
  const closing = /^---[ \t]*$/mu.exec(raw.slice(opening.length))
  return spanOf(0, closing ? opening.length + closing.index + closing[0].length : raw.length)
}
