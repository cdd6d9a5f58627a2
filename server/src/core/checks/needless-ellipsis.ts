import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { editCheck } from './edit-check.ts'
import type { Fix } from './finding.ts'

/** Nothing is left out there, or the ellipsis stands first or last in the quotation. */
export const needlessEllipsis = editCheck('needless-ellipsis', {
  message: () => 'Nothing needs this ellipsis: no words of the source are left out between two quoted ones.',
  fixes: ({ draft, edit, judged }) => [removeEllipsis(draft, edit.draft, judged.quotation.inner)],
})

/** The ellipsis goes, and the space on one side of it; first in the quotation the one behind, else the one before. */
function removeEllipsis({ text }: Reading, { start, end }: Span, inner: Span): Fix {
  const { visible } = text.prose
  const before = /\s*$/u.exec(visible.slice(inner.start, start))?.[0].length ?? 0
  const behind = /^\s*/u.exec(visible.slice(end, inner.end))?.[0].length ?? 0
  const isFirst = start - before === inner.start
  const place = isFirst ? { start: inner.start, end: end + behind } : { start: start - before, end }
  return { title: 'Remove the ellipsis', safe: false, edits: [{ ...place, newText: '' }] }
}
