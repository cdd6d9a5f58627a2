import { findDirectiveComments } from './comments.ts'
import type { ReadDocument } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
import { type Masking, mask } from './mask.ts'
import { findQuoteSigns, quotedParagraphs } from './quoted-lines.ts'

/** Plain text: every character is prose but the settings at the top, the directives and the `>` before lines that are quoted. */
export function readPlainText(raw: string): ReadDocument {
  const frontMatter = findFrontMatter(raw)
  const comments = findDirectiveComments(raw)
  const hidden: Masking[] = comments.map((span) => ({ ...span, kind: 'markup' }))
  if (frontMatter) hidden.push({ start: frontMatter.start, end: frontMatter.end, kind: 'block' })
  const signs = findQuoteSigns(raw)
  hidden.push(...signs.map((span) => ({ ...span, kind: 'markup' as const })))
  const visible = mask(raw, hidden)
  return {
    kind: 'document',
    format: 'text',
    prose: signs.length ? { raw, visible, paragraphs: quotedParagraphs(raw, visible, signs) } : { raw, visible },
    title: null,
    transcript: false,
    frontMatter,
    comments,
    links: [],
  }
}
