import { isHiddenCut } from '../align/cuts.ts'
import { voicesOf } from '../align/voices.ts'
import type { Told } from './edit-check.ts'
import type { Fix } from './finding.ts'

/** The fix that marks an omission, in the form the draft uses elsewhere; none where what is left out turns what is left. */
export function insertEllipsis({ draft, edit, passage }: Told): readonly Fix[] {
  const { reading } = passage.source
  if (isHiddenCut({ text: reading.text, voices: voicesOf(reading), prose: passage.voice === 'prose' }, edit.source))
    return []
  const mark = /\.\.\./u.test(draft.text.prose.visible) || !draft.text.prose.visible.includes('…') ? '...' : '…'
  const space = /\s/u.exec(draft.text.raw.slice(edit.draft.start, edit.draft.end))
  const at = edit.draft.start + (space?.index ?? 0)
  const edits = [space ? { start: at, end: at, newText: ` ${mark}` } : { ...edit.draft, newText: ` ${mark} ` }]
  return [{ title: 'Mark the omission with an ellipsis', safe: false, edits }]
}
