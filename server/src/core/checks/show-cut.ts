import type { Told } from './edit-check.ts'
import type { Fix } from './finding.ts'
import { restore, withMarks } from './restore.ts'
import { wordsAt } from './wording.ts'

/**
 * The fixes that bring back what was cut: behind an ellipsis, or in the source's sentence before the first or behind the
 * last quoted word. None where somebody else's words, or an attribution, stand in between.
 */
export function showCut(told: Told): readonly Fix[] {
  const { edit, passage } = told
  if (edit.source.start >= passage.end) return sentenceFix(told, 'behind')
  if (edit.source.end <= passage.start) return sentenceFix(told, 'before')
  const fix = restore(told)
  return MARKS.test(wordsAt(passage.source.reading.text, edit.source)) ? [] : [fix]
}

const MARKS = /["“”«»„]/u

function sentenceFix({ draft, judged, edit, passage }: Told, side: 'before' | 'behind'): readonly Fix[] {
  const source = passage.source.reading.text
  const span =
    side === 'before' ? { start: edit.source.start, end: passage.start } : { start: passage.end, end: edit.source.end }
  const words = withMarks(wordsAt(source, span), judged)
  if (MARKS.test(wordsAt(source, span))) return []
  const { start, end } = edit.draft
  const first = draft.text.prose.visible.charAt(start)
  const there = source.prose.visible.charAt(passage.start)
  const edits =
    side === 'behind'
      ? [{ start: end, end, newText: words.trimEnd() }]
      : [{ start, end: start + 1, newText: words + (first.toLowerCase() === there.toLowerCase() ? there : first) }]
  return [{ title: 'Quote the whole sentence', safe: true, edits }]
}
