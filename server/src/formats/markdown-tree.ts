import type { SyntaxNode, Tree } from '@lezer/common'
import { GFM, parser } from '@lezer/markdown'
import type { Span } from '../core/span.ts'
import type { Block, BlockKind } from '../core/text/prose.ts'
import type { Link } from './document.ts'
import { decodeEntity } from './entity.ts'
import type { Masking } from './mask.ts'

/** What the markup of a text says: what no reader sees, the blocks of prose, and where links lead. */
export interface MarkdownTree {
  /** In order of their start; they may overlap. */
  readonly maskings: readonly Masking[]
  /** In order, not overlapping, their markup included. */
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  /** The first heading of the first level, or null. */
  readonly title: Span | null
}

/** A draft has no code by indentation, and HTML in it stands around prose. */
const PARSER = parser.configure([GFM, { remove: ['IndentedCode', 'HTMLBlock'] }])

export function readMarkdownTree(body: string): MarkdownTree {
  const tree = PARSER.parse(body)
  const references = referencesOf(tree, body)
  const maskings: Masking[] = []
  const blocks: Block[] = []
  const links: Link[] = []
  tree.iterate({
    enter: ({ node }) => {
      const block = blockOf(node, body)
      if (block) blocks.push(block)
      const markup = markupOf(node, { body, references })
      maskings.push(...markup.maskings)
      links.push(...markup.links)
      return !markup.whole
    },
  })
  const first = tree.topNode.firstChild && nextOf(tree.topNode.firstChild, /^(?:ATXHeading1|SetextHeading1)$/u)
  return { maskings, blocks, links, title: first && { start: first.from, end: first.to } }
}

function nextOf(from: SyntaxNode, name: RegExp): SyntaxNode | null {
  for (let node: SyntaxNode | null = from; node; node = node.nextSibling) if (name.test(node.name)) return node
  return null
}

/** The labels that `[label]: target` defines, folded as CommonMark does. */
function referencesOf(tree: Tree, body: string): ReadonlySet<string> {
  const labels = new Set<string>()
  tree.iterate({
    enter: ({ node }) => {
      const label = node.name === 'LinkReference' && node.getChild('LinkLabel')
      if (label) labels.add(foldLabel(body.slice(label.from, label.to)))
    },
  })
  return labels
}

const foldLabel = (label: string): string => label.slice(1, -1).trim().replace(/\s+/gu, ' ').toLowerCase()

const PROSE_BLOCK = /^(?:Paragraph|Task|TableCell|LinkReference|FencedCode|(?:ATX|Setext)Heading[1-6])$/u

function blockOf(node: SyntaxNode, body: string): Block | undefined {
  if (!PROSE_BLOCK.test(node.name) || isClosedFence(node)) return undefined
  const typed = body.slice(node.from, node.to)
  if (node.name === 'LinkReference' && !FOOTNOTE.test(typed)) return undefined
  return { start: node.from, end: node.to, kind: kindOf(node, typed) }
}

function kindOf(node: SyntaxNode, typed: string): BlockKind {
  if (node.name.startsWith('ATX')) return 'heading'
  if (node.name.startsWith('Setext')) return isHeadline(typed) ? 'heading' : 'body'
  for (let around = node.parent; around; around = around.parent) {
    if (around.name === 'Blockquote') return 'quote'
    if (around.name === 'ListItem' || around.name === 'Table') return 'item'
  }
  return 'body'
}

const LONGEST_HEADLINE = 120 // newspapers stay below 100; above it somebody drew a rule right under a paragraph

/** Whether a text with a rule under it is a heading, and not a paragraph before a break that lacks its empty line. */
function isHeadline(typed: string): boolean {
  const [line = '', ...others] = typed.split(/\r\n?|\n/u)
  return others.length === 1 && line.length <= LONGEST_HEADLINE && !/[.!?…]["”’»)\]*_]*\s*$/u.test(line)
}

interface Around {
  readonly body: string
  readonly references: ReadonlySet<string>
}

interface Markup {
  readonly maskings: readonly Masking[]
  readonly links: readonly Link[]
  /** Nothing inside it is looked at any more. */
  readonly whole: boolean
}

const NOTHING: Markup = { maskings: [], links: [], whole: false }
const SHOWN: Markup = { ...NOTHING, whole: true }

const MARKS =
  /^(?:(?:Emphasis|Strikethrough|Code|Quote|List|Header)Mark|TaskMarker|TableDelimiter|HTMLTag|ProcessingInstruction)$/u

function markupOf(node: SyntaxNode, around: Around): Markup {
  const { from: start, to: end, name } = node
  const typed = around.body.slice(start, end)
  if (name === 'FencedCode') return isClosedFence(node) ? hidden({ start, end }, 'block') : NOTHING
  if (name === 'HorizontalRule') return hidden({ start, end }, 'block')
  if (name === 'Image') return hidden({ start, end })
  if (MARKS.test(name)) return hidden({ start, end })
  if (name === 'Escape' || name === 'HardBreak') {
    return typed.startsWith('\\') ? hidden({ start, end: start + 1 }) : NOTHING
  }
  if (name === 'Entity') return { ...NOTHING, maskings: [{ start, end, kind: 'shown', as: decodeEntity(typed) }] }
  if (name === 'InlineCode') return inlineCode(node, around.body)
  if (name === 'Autolink') return hiddenAll([edge(start), edge(end - 1)])
  if (name === 'LinkReference') return definition(node, typed)
  return name === 'Link' ? link(node, typed, around) : NOTHING
}

/** The quotation marks in code are hidden with its own: `"title"` quotes nobody. */
function inlineCode(node: SyntaxNode, body: string): Markup {
  const [open, close] = node.getChildren('CodeMark')
  const start = open?.to ?? node.from
  const code = body.slice(start, close?.from ?? node.to)
  if (isSpeech(code)) return SHOWN
  return hiddenAll([...code.matchAll(MARK_IN_CODE)].map(({ index }) => edge(start + index)))
}

const MARK_IN_CODE = /["“”„‘]|['’](?!\p{L})|(?<!\p{L})['’]/gu

/**
 * Whether back quotes open speech, as in LaTeX (``Go,'' she said. ``Now.''): what looks like code runs on to the next of
 * them, past a single mark that closes.
 */
const isSpeech = (code: string): boolean => /['’](?!\p{L})/u.test(code) && !(code.startsWith("'") && code.endsWith("'"))

const edge = (start: number): Span => ({ start, end: start + 1 })

const hidden = (span: Span, kind: 'markup' | 'block' = 'markup'): Markup => ({
  maskings: [{ ...span, kind }],
  links: [],
  whole: true,
})

const hiddenAll = (spans: readonly Span[]): Markup => ({
  maskings: spans.map((span) => ({ ...span, kind: 'markup' })),
  links: [],
  whole: false,
})

const isClosedFence = (node: SyntaxNode): boolean =>
  node.name === 'FencedCode' && node.getChildren('CodeMark').length === 2

const FOOTNOTE = /^\[\^[^\]\s]{1,60}\]:?/u

/** `[ruiz]: notes/ruiz.txt` is markup; `[^1]: Interview on Monday.` is a footnote's text. */
function definition(node: SyntaxNode, typed: string): Markup {
  const footnote = FOOTNOTE.exec(typed)
  const { from: start, to: end } = node
  if (footnote) return hidden({ start, end: start + footnote[0].length })
  const url = node.getChild('URL')
  const links: readonly Link[] = url
    ? [{ start: url.from, end: url.to, target: targetOf(url, typed, start), kind: 'link' }]
    : []
  return { ...hidden({ start, end }, 'block'), links }
}

/** `[text](target)`, `[text][label]`, `[label]`, `[[wiki|text]]`, `[^1]`; square brackets around anything else stay. */
function link(node: SyntaxNode, typed: string, { body, references }: Around): Markup {
  const { from: start, to: end } = node
  const footnote = FOOTNOTE.exec(typed)
  if (footnote) return hidden({ start, end: body[end] === ':' && isAtStart(node) ? end + 1 : end })
  if (body[start - 1] === '[' && body[end] === ']') return wikiLink(node, typed)
  const url = node.getChild('URL')
  const label = node.getChild('LinkLabel')
  const named = label && label.to - label.from > 2 ? body.slice(label.from, label.to) : typed.replace(/\[\]$/u, '')
  if (!url && !references.has(foldLabel(named))) return NOTHING
  const close = node.getChildren('LinkMark')[1]
  const spans = [edge(start), { start: close?.from ?? end, end }]
  const links: readonly Link[] = url
    ? [{ start: url.from, end: url.to, target: targetOf(url, typed, start), kind: 'link' }]
    : []
  return { ...hiddenAll(spans), links }
}

const isAtStart = ({ from, parent }: SyntaxNode): boolean => parent?.from === from

function wikiLink({ from: start, to: end }: SyntaxNode, typed: string): Markup {
  const bar = typed.indexOf('|')
  const shown = bar < 0 ? start + 1 : start + bar + 1
  const target = typed.slice(1, bar < 0 ? -1 : bar).trim()
  return {
    ...hiddenAll([
      { start: start - 1, end: shown },
      { start: end - 1, end: end + 1 },
    ]),
    links: [{ start: start - 1, end: end + 1, target, kind: 'wiki' }],
  }
}

/** The target of a link as its author means it: without `<>`, escapes and entities resolved. */
function targetOf({ from, to }: SyntaxNode, typed: string, start: number): string {
  const target = typed.slice(from - start, to - start).replace(/^<|>$/gu, '')
  return target.replace(/\\([!-/:-@[-`{-~])/gu, '$1').replace(/&[#\w]+;/gu, decodeEntity)
}
