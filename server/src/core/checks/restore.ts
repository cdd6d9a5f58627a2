import type { Edit, Passage } from '../align/match.ts'
import { firstFrom } from '../align/utterance.ts'
import type { Reading } from '../reading.ts'
import { MASK } from '../text/prose.ts'
import type { Text } from '../text/text.ts'
import type { Fix, JudgedQuotation, TextEdit } from './finding.ts'
import { quoted, wordsAt } from './wording.ts'

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
  const title = edit.newText.trim() ? `Restore ${quoted(words)}` : 'Remove the added words'
  return { title, safe: true, edits: [edit] }
}

function restoring({ draft, judged, edit, passage }: Change): TextEdit {
  const source = passage.source.reading.text
  const isGap = isBetweenWords(draft.text, edit)
  const isAddition = !/[\p{L}\p{N}]/u.test(wordsAt(source, edit.source))
  const place = isAddition && !isGap ? withSpaceBefore(draft.text, edit) : edit.draft
  const words = isAddition ? '' : withMarks(wordsAt(source, edit.source).trim(), judged)
  const text = isGap ? ` ${words} ` : atStart(words, { draft, judged, edit })
  return { ...place, newText: keepMarkup(draft.text, place, isGap ? gapText(draft.text, edit, text) : text) }
}

const isBetweenWords = (text: Text, { draft }: Edit): boolean => !/[\p{L}\p{N}]/u.test(wordsAt(text, draft))

/** Punctuation that stands where words were left out stays before what comes back. */
function gapText(text: Text, { draft }: Edit, words: string): string {
  const marks = wordsAt(text, draft).trim()
  return marks && /^[,;:–—]$/u.test(marks) ? `${marks}${words}` : words
}

/** The added words and the space in front of them; at the beginning of the quotation the space behind. */
function withSpaceBefore({ words, prose: { visible } }: Text, { draft }: Edit) {
  const before = words[firstFrom(words, draft.start) - 1]
  const gap = before ? visible.slice(before.end, draft.start) : ''
  if (before && /^\s+$/u.test(gap)) return { start: before.end, end: draft.end }
  const behind = /^\s+/u.exec(visible.slice(draft.end))?.[0].length ?? 0
  return { start: draft.start, end: draft.end + behind }
}

/** Marks inside the source's words become those that nest inside the draft's. */
function withMarks(words: string, { quotation }: JudgedQuotation): string {
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
