import type { Block } from '../core/text/prose.ts'

/**
 * The paragraphs of a Markdown text. Lines in a row are one paragraph in Markdown; many reporters press Enter once
 * between two paragraphs all the same. So lines that plain text would part are parted here too, where the line above
 * ends a sentence with no quotation open. `lines` are the paragraphs of the same text read as plain text.
 */
export function markdownParagraphs(
  visible: string,
  blocks: readonly Block[],
  lines: readonly Block[],
): readonly Block[] {
  const paragraphs: Block[] = []
  let next = 0
  for (const block of blocks) {
    while (next < lines.length && (lines[next]?.end ?? 0) <= block.start) next++
    let open: Block | undefined
    for (; next < lines.length && (lines[next]?.start ?? 0) < block.end; next++) {
      const line = lines[next] ?? block
      const start = Math.max(line.start, block.start)
      const end = Math.min(line.end, block.end)
      if (open && goesOn(visible, open, start)) {
        open = { ...open, end }
        paragraphs[paragraphs.length - 1] = open
      } else {
        open = { start, end, kind: block.kind }
        paragraphs.push(open)
      }
      if (line.end > block.end) break
    }
  }
  return paragraphs
}

const EMPTY_LINE = /(?:\r\n?|\n)[\s\u2060]*?(?:\r\n?|\n)/u

function goesOn(visible: string, open: Block, next: number): boolean {
  if (EMPTY_LINE.test(visible.slice(open.end, next))) return false
  const above = visible.slice(open.start, open.end)
  return !/[.!?…]["”’»)\]\u2060]*$/u.test(above.slice(-8)) || hasOpenMark(above)
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

function hasOpenMark(text: string): boolean {
  return count(text, '“') > count(text, '”') || count(text, '«') > count(text, '»') || count(text, '"') % 2 === 1
}
