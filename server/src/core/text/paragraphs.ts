import type { Span } from '../span.ts'
import { isLowerAt } from './characters.ts'
import { findLines, trimmed } from './lines.ts'
import type { Block, Prose } from './prose.ts'

/**
 * The paragraphs of a text, trimmed, in order. Formats that know them say so; otherwise blank lines part them, and
 * lines in a row are one paragraph where they are wrapped by hand and one paragraph each where they are not.
 */
export function findBlocks(prose: Prose): readonly Block[] {
  const { visible, paragraphs } = prose
  if (paragraphs) {
    return paragraphs
      .map((block) => ({ ...trimmed(visible, block), kind: block.kind }))
      .filter(({ start, end }) => start < end)
  }
  const lines = findLines(visible)
  const width = wrapWidth(visible, lines)
  const blocks: Block[] = []
  let open: Block | undefined
  for (const [index, line] of lines.entries()) {
    if (line.start === line.end) open = undefined
    else if (open && wraps(visible, { above: lines[index - 1] ?? line, line, width })) {
      open = { start: open.start, end: line.end, kind: 'body' }
      blocks[blocks.length - 1] = open
    } else {
      open = { start: line.start, end: line.end, kind: 'body' }
      blocks.push(open)
    }
  }
  return blocks
}

const NARROWEST_WRAP = 50
const WIDEST_WRAP = 110 // mail wraps at 72 to 80, editors at 80 to 100; prose lines longer than this are paragraphs

/**
 * The column at which the lines of the text are wrapped by hand, or 0 when they are not. In a wrapped text the lines that
 * go on below are no longer than anybody wraps, and most of them break in the middle of a sentence.
 */
function wrapWidth(visible: string, lines: readonly Span[]): number {
  let widest = 0
  let against = 0
  let wrapped = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const length = line.end - line.start
    if (!next || next.start === next.end || length < NARROWEST_WRAP) continue
    if (length > WIDEST_WRAP || endsSentence(visible, line)) against++
    else wrapped++
    if (length <= WIDEST_WRAP) widest = Math.max(widest, length)
  }
  return wrapped > against ? widest : 0
}

const endsSentence = (visible: string, { start, end }: Span): boolean =>
  /[.!?…]["”’')\]]*$/u.test(visible.slice(Math.max(start, end - 6), end))

interface Neighbours {
  readonly above: Span
  readonly line: Span
  readonly width: number
}

const STARTS_ITEM = /^(?:[-*•–—]\s|\d{1,3}[.)]\s|>)/u
const STARTS_TURN = /^(?:["“]?\p{Lu}[\p{L}.’' -]{0,38}|\[?\d{1,2}:\d\d[^\n]{0,60}):(?:\s|$)/u

/** Whether a line goes on from the one above: that one was full, so the next word did not fit any more. */
function wraps(visible: string, { above, line, width }: Neighbours): boolean {
  if (width === 0) return false
  const head = visible.slice(line.start, Math.min(line.end, line.start + 80))
  if (STARTS_ITEM.test(head) || STARTS_TURN.test(head)) return false
  const firstWord = /^\S+/u.exec(head)?.[0].length ?? 0
  const full = above.end - above.start + 1 + firstWord > width
  const ended = endsSentence(visible, above)
  if (full) return !(ended && above.end - above.start < width * SHORT_LINE)
  return !ended && isLowerAt(visible, line.start)
}

const SHORT_LINE = 0.6 // a line that ends a sentence well before the margin ends the paragraph, however long the next word
