import type { Span } from '../../core/span.ts'
import { MASK } from '../../core/text/prose.ts'

const LONGEST = 240 // three lines of a terminal

/** A stretch of a text in one line as its reader sees it, shortened to what stands around the words it is shown for. */
export function excerpt(visible: string, stretch: Span, focus: Span = stretch): string {
  const room = Math.max(LONGEST - (focus.end - focus.start), LONGEST / 2)
  const start = focus.start - stretch.start > room ? wordStart(visible, focus.start - room / 2) : stretch.start
  const end = stretch.end - start > LONGEST + room / 2 ? wordEnd(visible, start + LONGEST) : stretch.end
  const words = visible.slice(start, end).replaceAll(MASK, '').replace(/\s+/gu, ' ').trim().toWellFormed()
  return `${start > stretch.start ? '… ' : ''}${words}${end < stretch.end ? ' …' : ''}`
}

const wordStart = (visible: string, offset: number): number => visible.indexOf(' ', Math.floor(offset)) + 1

const wordEnd = (visible: string, offset: number): number => {
  const space = visible.lastIndexOf(' ', Math.floor(offset))
  return space < 0 ? Math.floor(offset) : space
}
