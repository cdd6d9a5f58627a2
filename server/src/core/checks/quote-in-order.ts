import { firstFrom } from '../text/within.ts'
import type { Told } from './edit-check.ts'
import type { Fix } from './finding.ts'
import { withMarks } from './restore.ts'
import { wordsAt } from './wording.ts'

const LONGEST = 1.5 // times the quotation: more than that would quote what nobody chose

/** The fix that quotes a passage in the source's order: from the first of the words that changed places to the last. */
export function quoteInOrder({ draft, judged, edit, passage }: Told): readonly Fix[] {
  const { words } = draft.text
  const { inner } = judged.quotation
  const first = words[firstFrom(words, inner.start)]
  const last = words[firstFrom(words, inner.end) - 1]
  const start = Math.min(passage.start, edit.source.start)
  const end = Math.max(passage.end, edit.source.end)
  const whole = wordsAt(passage.source.reading.text, { start, end })
  if (!first || !last || /["“”«»„]/u.test(whole) || whole.length > (last.end - first.start) * LONGEST) return []
  const behind = passage.source.reading.text.prose.visible.charAt(end)
  const asked = /[?!]/u.test(behind) ? behind : ''
  const stop = asked && last.end < inner.end && /[.,]/u.test(draft.text.prose.visible.charAt(last.end)) ? 1 : 0
  const newText = withMarks(whole.charAt(0).toUpperCase() + whole.slice(1), judged) + asked
  const edits = [{ start: first.start, end: last.end + stop, newText }]
  return [{ title: 'Restore the order of the source', safe: true, edits }]
}
