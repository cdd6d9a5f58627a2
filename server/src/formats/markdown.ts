import { findBlocks } from '../core/text/paragraphs.ts'
import { MASK } from '../core/text/prose.ts'
import { findComments } from './comments.ts'
import type { ReadDocument } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
import { markdownParagraphs } from './markdown-paragraphs.ts'
import { readMarkdownTree } from './markdown-tree.ts'
import { type Hidden, mask } from './mask.ts'

/**
 * Markdown (CommonMark and GitHub's tables, task lists, strikethrough and bare addresses; footnotes; wiki links): the
 * words a reader sees stay at their places, the markup between them is masked. Where a slip in the markup would hide
 * half an article, the article is read: text indented by four spaces is prose, and a fence or a comment that is never
 * closed hides nothing.
 */
export function readMarkdown(raw: string): ReadDocument {
  const frontMatter = findFrontMatter(raw)
  const comments = findComments(raw, frontMatter?.end ?? 0)
  const settings: readonly Hidden[] = frontMatter
    ? [{ start: frontMatter.start, end: frontMatter.end, kind: 'block' }]
    : []
  const hide = (kind: Hidden['kind']) => comments.map(({ start, end }) => ({ start, end, kind }))
  const { maskings, blocks, links, title } = readMarkdownTree(mask(raw, [...settings, ...hide('block')]))
  const visible = mask(raw, [...settings, ...hide('markup'), ...maskings])
  return {
    kind: 'document',
    format: 'markdown',
    prose: { raw, visible, paragraphs: markdownParagraphs(visible, blocks, findBlocks({ raw, visible })) },
    title: title && visible.slice(title.start, title.end).replaceAll(MASK, '').trim(),
    transcript: false,
    frontMatter,
    comments,
    links,
  }
}
