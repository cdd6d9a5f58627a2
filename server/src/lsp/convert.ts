import type { LocationLink, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { type Span, spanOf } from '../core/span.ts'
import { lastIndexUpTo } from '../core/text/within.ts'

/** The unit in which a client counts the characters of a line. The engine itself knows UTF-16 units only. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

/** A text and the offsets at which its lines begin: all that is needed to turn offsets into positions and back. */
export interface Lines {
  readonly raw: string
  readonly starts: readonly number[]
  readonly encoding: Encoding
}

export type LspRange = Range
export type LspPosition = Position
export type ContentChange = TextDocumentContentChangeEvent

/** Lines end with LF, CR LF or a lone CR, as the protocol has it. */
export function linesOf(raw: string, encoding: Encoding): Lines {
  const starts = [0]
  for (const end of raw.matchAll(/\r\n|\n|\r/gu)) starts.push(end.index + end[0].length)
  return { raw, starts, encoding }
}

/** Offsets outside the text answer its nearest end. */
export function positionAt(lines: Lines, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), lines.raw.length)
  const line = lastIndexUpTo(lines.starts, at)
  const before = lines.raw.slice(lines.starts[line], at)
  return { line, character: lengthIn(lines.encoding, before) }
}

/** Positions past the end of a line mean its end, as the protocol has it; past the last line, the end of the text. */
export function offsetAt(lines: Lines, position: Position): number {
  const start = lines.starts[position.line]
  if (start === undefined) return position.line < 0 ? 0 : lines.raw.length
  const content = contentOf(lines, position.line)
  return start + unitsOf(lines.encoding, content, position.character)
}

export const rangeOf = (lines: Lines, span: Span): Range => ({
  start: positionAt(lines, span.start),
  end: positionAt(lines, span.end),
})

export function spanIn(lines: Lines, range: Range): Span {
  const start = offsetAt(lines, range.start)
  return spanOf(start, Math.max(start, offsetAt(lines, range.end)))
}

/** A link from words of one text to a passage of another: `around` is what a peek window shows of it. */
export function linkTo(
  from: { lines: Lines; span: Span },
  to: { uri: string; lines: Lines; span: Span; around: Span },
) {
  const link: LocationLink = {
    originSelectionRange: rangeOf(from.lines, from.span),
    targetUri: to.uri,
    targetRange: rangeOf(to.lines, to.around),
    targetSelectionRange: rangeOf(to.lines, to.span),
  }
  return link
}

/** The text after one change of the client, and where that change ended in the new text. */
export function applyChange(lines: Lines, change: ContentChange): { readonly lines: Lines; readonly editedTo: number } {
  if (!('range' in change)) return { lines: linesOf(change.text, lines.encoding), editedTo: -1 }
  const span = spanIn(lines, change.range)
  const raw = lines.raw.slice(0, span.start) + change.text + lines.raw.slice(span.end)
  return { lines: linesOf(raw, lines.encoding), editedTo: span.start + change.text.length }
}

/** How many units of the encoding the characters take. */
export function lengthIn(encoding: Encoding, characters: string): number {
  if (encoding === 'utf-16') return characters.length
  let length = 0
  for (const character of characters) length += widthOf(encoding, character)
  return length
}

function contentOf(lines: Lines, line: number): string {
  const next = lines.starts[line + 1] ?? lines.raw.length
  return lines.raw.slice(lines.starts[line], next).replace(/[\r\n]+$/u, '')
}

function unitsOf(encoding: Encoding, content: string, character: number): number {
  if (encoding === 'utf-16') return Math.min(Math.max(character, 0), content.length)
  let counted = 0
  let units = 0
  for (const next of content) {
    if (counted >= character) break
    counted += widthOf(encoding, next)
    units += next.length
  }
  return units
}

function widthOf(encoding: Encoding, character: string): number {
  if (encoding === 'utf-32') return 1
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
