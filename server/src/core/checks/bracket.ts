import type { Told } from './edit-check.ts'
import type { Fix } from './finding.ts'

/** The fix that says by square brackets: these words are the editor's. None over a link, which has brackets of its own. */
export function bracket({ draft, edit, said }: Pick<Told, 'draft' | 'edit' | 'said'>): readonly Fix[] {
  const { start, end } = edit.draft
  if (/[[\]]/u.test(draft.text.raw.slice(start - 1, end + 1))) return []
  const edits = [
    { start, end: start, newText: '[' },
    { start: end, end, newText: ']' },
  ]
  return [{ title: `Put ${said} in square brackets`, safe: false, edits }]
}
