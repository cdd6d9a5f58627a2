import type { FrontMatterBlock } from './document.ts'

const FENCE = /^---[ \t]*(?:\r\n?|\n|$)/u
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/mu
const FIRST_KEY = /^[ \t]*[\w-]+[ \t]*:(?:\s|$)/u
const EMPTY_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/u

/**
 * The settings at the top of a text: YAML between two lines `---` (or `...`). A text that only opens with a rule (`---`
 * and then prose) has none; one whose first line is a key and whose block is never closed has an unclosed one.
 */
export function findFrontMatter(raw: string): FrontMatterBlock | null {
  const fence = FENCE.exec(raw)
  if (!fence) return null
  const yamlStart = fence[0].length
  const rest = raw.slice(yamlStart)
  const closing = CLOSING.exec(rest)
  const isBlock = FIRST_KEY.test(rest) || /^\s*(?:#|$)/u.test(rest.slice(0, closing?.index ?? 0))
  if (closing && isBlock) {
    const yamlEnd = yamlStart + closing.index
    return { start: 0, end: yamlEnd + closing[0].length, yaml: raw.slice(yamlStart, yamlEnd), yamlStart, closed: true }
  }
  if (closing || !FIRST_KEY.test(rest)) return null
  const end = yamlStart + (EMPTY_LINE.exec(rest)?.index ?? rest.length)
  return { start: 0, end, yaml: raw.slice(yamlStart, end), yamlStart, closed: false }
}
