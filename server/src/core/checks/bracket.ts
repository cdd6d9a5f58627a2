import type { Told } from './edit-check.ts'
import type { Fix } from './finding.ts'

/** The fix that says by square brackets: these words are the editor's. */
export function bracket({ edit, said }: Pick<Told, 'edit' | 'said'>): Fix {
  const { start, end } = edit.draft
  return {
    title: `Put ${said} in square brackets`,
    safe: false,
    edits: [
      { start, end: start, newText: '[' },
      { start: end, end, newText: ']' },
    ],
  }
}
