import { lastIndexUpTo } from '../core/text/within.ts'

/** Where people say something stands: line and column from 1, the column in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number
  readonly column: number
}

const LINE_END = /\r\n?|\n/gu

/** The line starts of a text, for many questions. */
export function lineStarts(raw: string): readonly number[] {
  return [0, ...[...raw.matchAll(LINE_END)].map((end) => end.index + end[0].length)]
}

/** The line and column of an offset. Offsets outside the text are taken to its nearest end. */
export function positionIn(starts: readonly number[], offset: number): LineAndColumn {
  const line = lastIndexUpTo(starts, offset)
  return { line: line + 1, column: Math.max(offset - (starts[line] ?? 0), 0) + 1 }
}

/** The line of one offset, from 1. */
export const lineAt = (raw: string, offset: number): number => positionIn(lineStarts(raw.slice(0, offset)), offset).line
