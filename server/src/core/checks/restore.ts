import type { Edit, Passage } from '../align/match.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { MASK } from '../text/prose.ts'
import type { Text } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import type { Fix, JudgedQuotation, TextEdit } from './finding.ts'
import { hasWord, quoted, wordsAt } from './wording.ts'

interface Change {
  readonly draft: Reading
  readonly judged: JudgedQuotation
  readonly edit: Edit
  readonly passage: Passage
}

/** The fix that puts the source's exact words back in place of the changed ones. */
export function restore(change: Change): Fix {
  const words = wordsAt(change.passage.source.reading.text, change.edit.source).trim()
  const edit = restoring(change)
  const isAddition = !hasWord(words)
  return { title: isAddition ? 'Remove the added words' : `Restore ${quoted(words)}`, safe: true, edits: [edit] }
}

function restoring(change: Change): TextEdit {
  const { draft, judged, edit, passage } = change
  const source = passage.source.reading.text
  if (!hasWord(wordsAt(source, edit.source))) return removing(change)
  if (!hasWord(wordsAt(draft.text, edit.draft))) return filling(change)
  const whole = withMarksBeside(change)
  const words = withMarks(wordsAt(source, whole.source), judged)
  return replacing(draft.text, whole.draft, atStart(words, { draft, judged, edit }))
}

/** The changed words with the commas beside them, where the source has others there: “cold, wet” for “cold damp”. */
function withMarksBeside({ draft, judged, edit, passage }: Change): Pick<Edit, 'draft' | 'source'> {
  const source = passage.source.reading.text
  const { inner } = judged.quotation
  const said = between(draft.text, edit.draft)
  const there = between(source, edit.source)
  const differs = (a: Span, b: Span) => marksIn(draft.text, a) !== marksIn(source, b) && !MARKS.test(wordsAt(source, b))
  const isBefore =
    said.start > inner.start && differs({ ...said, end: edit.draft.start }, { ...there, end: edit.source.start })
  const isBehind =
    said.end < inner.end && differs({ ...said, start: edit.draft.end }, { ...there, start: edit.source.end })
  return {
    draft: { start: isBefore ? said.start : edit.draft.start, end: isBehind ? said.end : edit.draft.end },
    source: { start: isBefore ? there.start : edit.source.start, end: isBehind ? there.end : edit.source.end },
  }
}

const marksIn = (text: Text, span: Span): string => wordsAt(text, span).replace(/[^?!,]/gu, '')

/** Added words go, and what stands between the words beside them becomes what the source has there. */
function removing({ draft, judged, edit, passage }: Change): TextEdit {
  const { inner } = judged.quotation
  const before = wordBefore(draft.text, edit.draft.start)
  const after = wordFrom(draft.text, edit.draft.end)
  const start = before && before.start >= inner.start ? before.end : null
  const end = after && after.end <= inner.end ? after.start : null
  if (start === null || end === null)
    return replacing(draft.text, { start: start ?? edit.draft.start, end: end ?? edit.draft.end }, '')
  const source = passage.source.reading.text
  const gap = wordsAt(source, between(source, edit.source))
  return replacing(draft.text, { start, end }, /^[^\p{L}\p{N}"“”«»„]+$/u.test(gap) ? gap : ' ')
}

/** Words that were left out come back with the punctuation that they have in the source. */
function filling({ draft, judged, edit, passage }: Change): TextEdit {
  const source = passage.source.reading.text
  const whole = wordsAt(source, between(source, edit.source))
  const text = MARKS.test(whole) ? ` ${wordsAt(source, edit.source).trim()} ` : withMarks(whole, judged)
  return replacing(draft.text, edit.draft, text)
}

const MARKS = /["“”«»„]/u

/** A stretch of a source, from the end of the word before it to the beginning of the word behind it. */
const between = (text: Text, { start, end }: Span): Span => ({
  start: wordBefore(text, start)?.end ?? 0,
  end: wordFrom(text, end)?.start ?? text.raw.length,
})

const wordBefore = ({ words }: Text, offset: number) => words[firstFrom(words, offset) - 1]

const wordFrom = ({ words }: Text, offset: number) => words[firstFrom(words, offset)]

/** New words for old ones; where the old ones ran over the end of a line, so do the new ones. */
function replacing(text: Text, span: Span, words: string): TextEdit {
  const { start, end } = span
  const lineEnd = /[ \t]*\r?\n[ \t>]*/u.exec(text.raw.slice(start, end))
  const at = lineEnd ? words.indexOf(' ', Math.min(lineEnd.index, words.lastIndexOf(' '))) : -1
  const wrapped = lineEnd && at >= 0 ? words.slice(0, at) + lineEnd[0] + words.slice(at + 1) : words
  return { start, end, newText: keepMarkup(text, span, wrapped) }
}

/** Marks inside the source's words become those that nest inside the draft's. */
export function withMarks(words: string, { quotation }: JudgedQuotation): string {
  const isCurly = /[“”‘’«»]/u.test(quotation.marks.open)
  const singles = /['‘‚‹]/u.test(quotation.marks.open)
  const [open, close] = isCurly ? (singles ? ['“', '”'] : ['‘', '’']) : singles ? ['"', '"'] : ["'", "'"]
  const apostrophe = isCurly ? '’' : "'"
  return words
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, apostrophe)
    .replace(/[“„«]|"(?=[\p{L}\p{N}])/gu, open ?? '')
    .replace(/[”»"]/gu, close ?? '')
}

/** The first word of the quotation keeps its capital, or its small letter. */
function atStart(words: string, { draft, judged, edit }: Omit<Change, 'passage'>): string {
  const first = draft.text.words[firstFrom(draft.text.words, judged.quotation.inner.start)]
  if (!first || first.start !== edit.draft.start || !words) return words
  const typed = draft.text.prose.visible.charAt(first.start)
  const isCapital = typed !== typed.toLowerCase()
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** Markup that begins or ends inside the replaced words, and not both, is kept behind them. */
function keepMarkup(
  { raw, prose: { visible } }: Text,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): string {
  const masked = [...raw.slice(start, end)].filter((_, i) => visible.charAt(start + i) === MASK).join('')
  return masked.length % 2 === 1 || /^\*\*$|^__$/u.test(masked)
    ? text.trimEnd() + masked + (/\s$/u.test(text) ? ' ' : '')
    : text
}
