import type { Found } from '../../people/found.ts'
import type { Quotation } from '../../quotes/quotation.ts'
import { byNumber, hashOf, hashOfNumber, UNNUMBERED } from '../../text/form-numbers.ts'
import { formNumbers } from '../../text/read-text.ts'
import type { Moved } from '../../text/shared.ts'
import type { Text, Word } from '../../text/text.ts'
import { lastIndexUpTo } from '../../text/within.ts'
import { cueStrength } from './cue-strength.ts'
import { POS, partOfSpeech } from './parts-of-speech.ts'
import { paragraphsOf, placeMentions, placeQuotations, placeSentences, type SentencePlaces, whosOf } from './places.ts'
import { MARK, signOf } from './signs.ts'
import { type Ahead, aheadOf, type Totals, totalsOf } from './totals.ts'

/** Kinds from here on are those of marks; below, parts of speech. */
const SIGN = 32

/**
 * The words and punctuation marks of a text as columns of numbers, so that a long text is scored without an object per
 * word. Row `i` is one word or one mark; `first` and `last` (exclusive) give the rows of each sentence.
 */
export interface Tokens extends SentencePlaces, Ahead {
  readonly size: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** A hash of the folded form, of the mark for punctuation. */
  readonly form: Int32Array
  readonly pos: Uint8Array
  /** What a mark is by itself, and what it is as the mark of a quotation. */
  readonly sign: Uint8Array
  readonly mark: Uint8Array
  /** The part of speech of a word; from 32 on the kind of a mark. */
  readonly kind: Uint8Array
  /** 0 to 9: how often the form reports speech. */
  readonly cue: Uint8Array
  /** The index of the outermost quotation that holds the row, or -1. */
  readonly quotation: Int32Array
  /** The number of the word, or -1 for a mark. */
  readonly word: Int32Array
  /** The index in `found` of the mention that holds the row, or -1. */
  readonly mention: Int32Array
  readonly found: readonly Found[]
  /** What sort of mention holds the row, as `whosOf` tells. */
  readonly who: Uint8Array
  /** The paragraph of each sentence. */
  readonly paragraph: Int32Array
  readonly totals: Totals
}

/** What is known of a text before its rows are made. */
interface Known {
  readonly quotations: readonly Quotation[]
  /** The mentions that are known so far, in order. */
  readonly found: readonly Found[]
  /** The rows of an earlier state of the text, and the words that both states have. */
  readonly earlier?: { readonly tokens: Tokens; readonly words: Moved } | undefined
}

/** Cuts a text into the rows that statements are found in. What an earlier state has as well is not looked at again. */
export function tokensOf(text: Text, known: Known): Tokens {
  const kept = keptRows(text, known.earlier)
  const builder = newBuilder(text, kept)
  copyHead(builder, kept)
  addRows(builder, text, kept)
  copyTail(builder, kept)
  return finish(builder, text, known)
}

/** The rows of an earlier state that are taken over: those before `head`, and those from `from` on. */
interface KeptRows {
  readonly rows: Builder
  readonly head: number
  readonly from: number
  /** The words of the later state that both states have. */
  readonly words: Moved
}

function keptRows({ words }: Text, earlier: Known['earlier']): KeptRows {
  const nothing = { head: 0, tail: words.length, shift: words.length, by: 0 }
  if (!earlier) return { rows: newRows(0), head: 0, from: 0, words: nothing }
  const { tokens, words: shared } = earlier
  const rows = { ...tokens, mark: tokens.sign }
  const lastOfHead = words[shared.head - 1]
  const firstOfTail = words[shared.tail]
  return {
    rows,
    head: lastOfHead ? lastIndexUpTo(rows.start, lastOfHead.start) + 1 : 0,
    from: firstOfTail ? lastIndexUpTo(rows.start, firstOfTail.start - shared.by) : rows.size,
    words: shared,
  }
}

function copyHead(builder: Builder, { rows, head }: KeptRows): void {
  builder.size = head
  for (const column of ROWS) builder[column].set(rows[column].subarray(0, head))
}

function copyTail(builder: Builder, { rows, from, words: { shift, by } }: KeptRows): void {
  const first = builder.size
  builder.size += rows.size - from
  for (const column of ROWS) builder[column].set(rows[column].subarray(from, rows.size), first)
  for (let row = first; row < builder.size; row++) {
    builder.start[row] = (builder.start[row] ?? 0) + by
    builder.end[row] = (builder.end[row] ?? 0) + by
    const word = builder.word[row] ?? -1
    if (word >= 0) builder.word[row] = word + shift
  }
}

const ROWS = ['start', 'end', 'form', 'pos', 'mark', 'cue', 'word'] as const

/** Adds a row for each word, and each mark between words, that is not taken over. */
function addRows(builder: Builder, text: Text, { words: { head, tail } }: KeptRows): void {
  const numbers = formNumbers(text)
  const { visible } = text.prose
  let at = text.words[head - 1]?.end ?? 0
  for (let index = head; index < tail; index++) {
    const word = text.words[index]
    if (!word) continue
    if (word.start - at !== 1 || visible.charCodeAt(at) !== SPACE) addMarks(builder, visible, at, word.start)
    builder.word[builder.size] = index
    addWord(builder, visible, { word, number: numbers[index] ?? UNNUMBERED })
    at = word.end
  }
  addMarks(builder, visible, at, text.words[tail]?.start ?? visible.length)
}

const SPACE = 32

interface Builder {
  size: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly form: Int32Array
  readonly pos: Uint8Array
  readonly mark: Uint8Array
  readonly cue: Uint8Array
  readonly word: Int32Array
}

function newBuilder(text: Text, { rows, head, from, words }: KeptRows): Builder {
  return newRows(head + roomFor(text, words) + rows.size - from)
}

const newRows = (room: number): Builder => ({
  size: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  form: new Int32Array(room),
  pos: new Uint8Array(room),
  mark: new Uint8Array(room),
  cue: new Uint8Array(room),
  word: new Int32Array(room).fill(-1),
})

/** How many rows there can be: one for each word and one for each character between two that is not a single space. */
function roomFor({ words, prose: { visible } }: Text, { head, tail }: Moved): number {
  let room = tail - head
  let at = words[head - 1]?.end ?? 0
  for (let index = head; index < tail; index++) {
    const { start, end } = words[index] ?? { start: at, end: at }
    if (start - at !== 1 || visible.charCodeAt(at) !== SPACE) room += start - at
    at = end
  }
  return room + (words[tail]?.start ?? visible.length) - at
}

/** A row for each punctuation mark between two words; a run of the same one (`--`, `...`) is one row. */
function addMarks(builder: Builder, visible: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = visible.charCodeAt(at)
    const sign = signOf(code)
    if (!sign || (code === HYPHEN && to - from === 1)) continue
    const row = builder.size++
    builder.start[row] = at
    while (at + 1 < to && visible.charCodeAt(at + 1) === code) at++
    builder.end[row] = at + 1
    builder.mark[row] = sign.mark
    builder.form[row] = sign.form
    builder.cue[row] = sign.cue
  }
}

const HYPHEN = 45 // inside a compound it joins, between words it parts as a dash does

/** What is known of a form: its part of speech, from bit 5 on its strength as a cue, and whether it is “I” or begins so. */
const traitsOf = byNumber(
  (form) => partOfSpeech(form) | (cueStrength(form) << CUE) | (form === 'i' || form.startsWith("i'") ? I : 0),
)
const CUE = 5
const PART = (1 << CUE) - 1
const I = 1 << 16

function addWord(builder: Builder, visible: string, { word, number }: { word: Word; number: number }): void {
  const row = builder.size++
  const traits = traitsOf(number, word.form)
  const part = traits & PART
  const isName = !(traits & I) && isCapital(visible, word.start) && (part === POS.OTHER || isInside(builder, row, part))
  builder.start[row] = word.start
  builder.end[row] = word.end
  builder.form[row] = number < 0 ? hashOf(word.form) : hashOfNumber(number)
  builder.pos[row] = isName ? POS.NAME : part
  builder.cue[row] = (traits & ~I) >> CUE
}

/** Whether a word of an open class stands right behind another. */
const isInside = (builder: Builder, row: number, part: number): boolean =>
  part >= POS.NOUN && part <= POS.ADVERB && row > 0 && builder.mark[row - 1] === MARK.WORD

function isCapital(visible: string, at: number): boolean {
  const code = visible.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  const letter = visible.charAt(at)
  return letter !== letter.toLowerCase()
}

function finish(builder: Builder, text: Text, { quotations, found }: Known): Tokens {
  const { size } = builder
  const start = builder.start.subarray(0, size)
  const pos = builder.pos.subarray(0, size)
  const sign = builder.mark.subarray(0, size)
  const mark = sign.slice()
  const cue = builder.cue.subarray(0, size)
  const word = builder.word.subarray(0, size)
  const sentences = placeSentences(start, text.sentences)
  const mention = placeMentions(word, found)
  return {
    size,
    start,
    end: builder.end.subarray(0, size),
    form: builder.form.subarray(0, size),
    pos,
    sign,
    mark,
    cue,
    word,
    ...sentences,
    ...aheadOf(cue, sentences.sentence),
    quotation: placeQuotations(start, mark, quotations),
    kind: kindsOf(mark, pos),
    mention,
    found,
    who: whosOf(mention, found),
    paragraph: paragraphsOf(text),
    totals: totalsOf(mark, pos),
  }
}

/** `mark` with the marks of quotations told from others. */
function kindsOf(mark: Uint8Array, pos: Uint8Array): Uint8Array {
  const kind = new Uint8Array(mark.length)
  for (let row = 0; row < kind.length; row++) kind[row] = mark[row] ? SIGN + (mark[row] ?? 0) : (pos[row] ?? 0)
  return kind
}
