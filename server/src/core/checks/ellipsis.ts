import type { Told } from './edit-check.ts'
import type { Fix } from './finding.ts'
import { wordsAt } from './wording.ts'

/** The fix that marks an omission, in the form the draft uses elsewhere. */
export function insertEllipsis({ draft, edit }: Told): Fix {
  const mark = /\.\.\./u.test(draft.text.prose.visible) || !draft.text.prose.visible.includes('…') ? '...' : '…'
  const before = wordsAt(draft.text, edit.draft).replace(/\s+$/u, '')
  return {
    title: 'Mark the omission with an ellipsis',
    safe: false,
    edits: [{ ...edit.draft, newText: `${before} ${mark} ` }],
  }
}
