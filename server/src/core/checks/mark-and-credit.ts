import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { MASK } from '../text/prose.ts'
import type { Fix, TextEdit } from './finding.ts'
import { houseMarks } from './house-marks.ts'
import { shownName } from './wording.ts'

/** The fix that puts words of a draft in marks and says whose they are; `credit` is `Ana Ruiz said`. */
export function markAndCredit(draft: Reading, words: Span, credit: string): Fix | null {
  const { visible } = draft.text.prose
  if (/["“”«»„]/u.test(visible.slice(words.start, words.end))) return null
  const span = aroundMarkup(visible, words)
  const { open, close } = houseMarks(draft)
  const edits = [{ start: span.start, end: span.start, newText: open }, ending(visible, span.end, { close, credit })]
  return { title: `Put it in quotation marks: ${shownName(credit)}`, safe: false, edits }
}

/** Emphasis that begins or ends with the words stays inside of the marks. */
function aroundMarkup(visible: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (visible.charAt(from - 1) === MASK) from--
  while (visible.charAt(to) === MASK) to++
  return { start: /[\p{L}\p{N}]/u.test(visible.charAt(from - 1)) ? start : from, end: to }
}

/** A full stop becomes a comma at the closing mark; where the sentence goes on, commas part the credit from it. */
function ending(visible: string, at: number, { close, credit }: { close: string; credit: string }): TextEdit {
  const next = visible.charAt(at)
  if (next === '.') return { start: at, end: at + 1, newText: `,${close} ${credit}.` }
  if (next === '?' || next === '!') return { start: at + 1, end: at + 1, newText: `${close} ${credit}.` }
  const goesOn = /^[\s\u2060]+[\p{L}\p{N}]/u.test(visible.slice(at, at + 12))
  return { start: at, end: at, newText: `,${close} ${credit}${goesOn ? ',' : ''}` }
}
