import type { MarkupContent } from 'vscode-languageserver'

/** A line of a hover: plain words, with some of them set off. Only this file knows how that is written. */
export type Line =
  | { readonly kind: 'words'; readonly parts: readonly Part[] }
  | { readonly kind: 'quoted'; readonly parts: readonly Part[] }
  | { readonly kind: 'item'; readonly parts: readonly Part[] }

/** `text` is never markup: whatever a source or a draft contains is shown as its characters. */
export interface Part {
  readonly text: string
  readonly strong?: boolean
}

export const words = (...parts: readonly (Part | string)[]): Line => ({ kind: 'words', parts: parts.map(partOf) })
export const quoted = (...parts: readonly (Part | string)[]): Line => ({ kind: 'quoted', parts: parts.map(partOf) })
export const item = (...parts: readonly (Part | string)[]): Line => ({ kind: 'item', parts: parts.map(partOf) })
export const strong = (text: string): Part => ({ text, strong: true })

const partOf = (part: Part | string): Part => (typeof part === 'string' ? { text: part } : part)

/** Writes the lines as the client can show them. */
export function markupOf(lines: readonly Line[], markdown: boolean): MarkupContent {
  if (!markdown) return { kind: 'plaintext', value: lines.map(plainLine).join('\n') }
  return { kind: 'markdown', value: lines.map(markdownLine).join('\n\n') }
}

const PLAIN_PREFIX = { words: '', quoted: '  ', item: '- ' } as const
const MARKDOWN_PREFIX = { words: '', quoted: '> ', item: '- ' } as const

const plainLine = ({ kind, parts }: Line): string =>
  PLAIN_PREFIX[kind] + oneLine(parts.map((part) => part.text).join(''))

function markdownLine({ kind, parts }: Line): string {
  const written = parts.map((part) => (part.strong ? setOff(part.text) : escapeMarkdown(part.text))).join('')
  return MARKDOWN_PREFIX[kind] + escapeLineStart(written.trim())
}

/** Bold from the first letter to the last: with a mark at its edge, Markdown would show the asterisks. */
function setOff(text: string): string {
  const core = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text)
  if (!core) return escapeMarkdown(text)
  const before = text.slice(0, core.index)
  const after = text.slice(core.index + core[0].length)
  return `${escapeMarkdown(before)}**${escapeMarkdown(core[0])}**${escapeMarkdown(after)}`
}

/**
 * The text as Markdown that shows exactly these characters: no link, image, HTML, code, command or heading can come of
 * it. Line ends become spaces. Bare web and mail addresses are broken up too, since editors make links of them.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|#$!(){}^]/gu, '\\$&')
    .replace(/:(?=\/|\\)/gu, '\\:')
    .replace(/(?<=\p{L})[:@](?=[\p{L}\p{N}])/gu, '\\$&')
    .replace(/(?<=[\p{N}_.+-])@/gu, '\\@')
    .replace(/(?<=www)\./giu, '\\.')
}

/** A line must not begin as a list, a heading, a rule or a table would. */
const escapeLineStart = (line: string): string => line.replace(/^(\d{1,9})([.)])/u, '$1\\$2').replace(/^[-+=]/u, '\\$&')

/** Line ends, tabs and characters that steer the terminal or the direction of writing become spaces. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
