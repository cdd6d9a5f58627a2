import { findDirectiveComments } from './comments.ts'
import type { ReadDocument } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
import { type Masking, mask } from './mask.ts'

/** Plain text: every character is prose but the settings at the top and the directives. */
export function readPlainText(raw: string): ReadDocument {
  const frontMatter = findFrontMatter(raw)
  const comments = findDirectiveComments(raw)
  const hidden: Masking[] = comments.map((span) => ({ ...span, kind: 'markup' }))
  if (frontMatter) hidden.push({ start: frontMatter.start, end: frontMatter.end, kind: 'block' })
  return {
    kind: 'document',
    format: 'text',
    prose: { raw, visible: mask(raw, hidden) },
    title: null,
    transcript: false,
    frontMatter,
    comments,
    links: [],
  }
}
