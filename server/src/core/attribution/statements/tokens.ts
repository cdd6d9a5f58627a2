import type { Found } from '../../people/found.ts'
import type { Tokens as Words } from '../../people/tokens.ts'
import type { Quotation } from '../../quotes/quotation.ts'
import { byNumber, formNumber, hashOf, UNNUMBERED } from '../../text/form-numbers.ts'
import type { Text, Word } from '../../text/text.ts'
import { cueStrength } from './cue-strength.ts'
import { POS, partOfSpeech } from './parts-of-speech.ts'

/** What a punctuation mark does to a clause; `WORD` for a word. */
export const MARK = {
  WORD: 0,
  COMMA: 1,
  STOP: 2,
  COLON: 3,
  DASH: 4,
  OPEN: 5,
  CLOSE: 6,
  QUOTE_OPEN: 7,
  QUOTE_CLOSE: 8,
  OTHER: 9,
} as const

/** Kinds from here on are those of marks; below, parts of speech. */
const SIGN = 32

/**
 * The words and punctuation marks of a text as columns of numbers, so that a long text is scored without an object per
 * word. Row `i` is one word or one mark; `first` and `last` (exclusive) give the rows of each sentence.
 */
export interface Tokens {
  readonly size: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** A hash of the folded form, of the mark for punctuation. */
  readonly form: Int32Array
  readonly pos: Uint8Array
  readonly mark: Uint8Array
  /** The part of speech of a word; from 32 on the kind of a mark. */
  readonly kind: Uint8Array
  /** 0 to 9: how often the form reports speech. */
  readonly cue: Uint8Array
  /** The index of the sentence, or -1 between sentences. */
  readonly sentence: Int32Array
  /** The index of the outermost quotation that holds the row, or -1. */
  readonly quotation: Int32Array
  /** The number of the word, or -1 for a mark. */
  readonly word: Int32Array
  /** The index in `found` of the mention that holds the row, or -1. */
  readonly mention: Int32Array
  readonly found: readonly Found[]
  readonly first: Int32Array
  readonly last: Int32Array
  /** The paragraph of each sentence. */
  readonly paragraph: Int32Array
  readonly totals: Totals
}

/** For each row, and the end, how many of a kind stand before it: what lies between two rows is a difference. */
export interface Totals {
  readonly words: Int32Array
  /** Verbs that can carry a clause. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  /** Brackets opened less brackets closed. */
  readonly depth: Int32Array
  readonly cues: Int32Array
  /** How often each strength occurs before each cue, and the end, ten numbers each: a sentence may be as long as a text. */
  readonly strengths: Int32Array
}

/** Strengths of cues go from 0 to 9. */
export const STRENGTHS = 10

/** Cuts a text into the rows that statements are found in. `found` are the mentions that are known so far, in order. */
export function tokensOf(
  { text, number, possessive }: Words,
  quotations: readonly Quotation[],
  found: readonly Found[],
): Tokens {
  const builder = newBuilder(text)
  const { visible } = text.prose
  let at = 0
  text.words.forEach((word, index) => {
    addMarks(builder, visible, at, word.start)
    builder.word[builder.size] = index
    const known = possessive[index] ? formNumber(word.form) : (number[index] ?? UNNUMBERED)
    addWord(builder, visible, { word, number: known })
    at = word.end
  })
  addMarks(builder, visible, at, visible.length)
  return finish(builder, { text, quotations, found })
}

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

function newBuilder(text: Text): Builder {
  const room = text.words.length + countMarks(text.prose.visible)
  return {
    size: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    form: new Int32Array(room),
    pos: new Uint8Array(room),
    mark: new Uint8Array(room),
    cue: new Uint8Array(room),
    word: new Int32Array(room).fill(-1),
  }
}

/** The marks of each kind; `'` and `"` are told apart by the quotations that they belong to. */
const SIGNS: readonly (readonly [string, number])[] = [
  [',', MARK.COMMA],
  ['.!?…', MARK.STOP],
  [';:', MARK.COLON],
  ['–—-', MARK.DASH],
  ['([{', MARK.OPEN],
  [')]}', MARK.CLOSE],
  ['“‘«„‹', MARK.QUOTE_OPEN],
  ['”’»›"\'', MARK.QUOTE_CLOSE],
]

const LAST_SIGN = 0x203a // ›
const KINDS = kindsByCode()

function kindsByCode(): Uint8Array {
  const kinds = new Uint8Array(LAST_SIGN + 1)
  for (const [signs, kind] of SIGNS) for (const sign of signs) kinds[sign.charCodeAt(0)] = kind
  return kinds
}

function kindAt(visible: string, at: number): number {
  const code = visible.charCodeAt(at)
  return code <= LAST_SIGN ? (KINDS[code] ?? MARK.WORD) : MARK.WORD
}

function countMarks(visible: string): number {
  let count = 0
  for (let at = 0; at < visible.length; at++) if (kindAt(visible, at)) count++
  return count
}

/** A row for each punctuation mark between two words; a run of the same one (`--`, `...`) is one row. */
function addMarks(builder: Builder, visible: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const kind = kindAt(visible, at)
    if (!kind || isHyphen(visible, { at, from, to })) continue
    const row = builder.size++
    builder.start[row] = at
    while (at + 1 < to && visible.charCodeAt(at + 1) === visible.charCodeAt(at)) at++
    builder.end[row] = at + 1
    builder.mark[row] = kind
    const sign = visible.charAt(at)
    builder.form[row] = hashOf(sign)
    builder.cue[row] = strengthOf(formNumber(sign), sign)
  }
}

/** A hyphen inside a compound joins, a dash between words parts. */
const isHyphen = (visible: string, { at, from, to }: { at: number; from: number; to: number }): boolean =>
  visible.charAt(at) === '-' && to - from === 1

const partOf = byNumber(partOfSpeech)
const strengthOf = byNumber(cueStrength)

function addWord(builder: Builder, visible: string, { word, number }: { word: Word; number: number }): void {
  const row = builder.size++
  const part = partOf(number, word.form)
  const capital = isCapital(visible, word.start) && word.form !== 'i' && !word.form.startsWith("i'")
  builder.start[row] = word.start
  builder.end[row] = word.end
  builder.form[row] = hashOf(word.form)
  builder.pos[row] = capital && part === POS.OTHER ? POS.NAME : part
  builder.cue[row] = strengthOf(number, word.form)
  if (capital && row > 0 && builder.mark[row - 1] === MARK.WORD && isOpenClass(part)) builder.pos[row] = POS.NAME
}

function isCapital(visible: string, at: number): boolean {
  const code = visible.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  const letter = visible.charAt(at)
  return letter !== letter.toLowerCase()
}

const isOpenClass = (pos: number): boolean => pos >= POS.NOUN && pos <= POS.ADVERB

interface Known {
  readonly text: Text
  readonly quotations: readonly Quotation[]
  readonly found: readonly Found[]
}

function finish(builder: Builder, { text, quotations, found }: Known): Tokens {
  const { size } = builder
  const cut = <Column extends { subarray(from: number, to: number): Column }>(column: Column): Column =>
    column.subarray(0, size)
  const [start, end, form] = [cut(builder.start), cut(builder.end), cut(builder.form)]
  const [pos, mark, cue, word] = [cut(builder.pos), cut(builder.mark), cut(builder.cue), cut(builder.word)]
  const sentence = new Int32Array(size).fill(-1)
  const quotation = new Int32Array(size).fill(-1)
  const first = new Int32Array(text.sentences.length)
  const last = new Int32Array(text.sentences.length)
  placeSentences({ size, start, sentence, first, last }, text)
  placeQuotations({ size, start, mark, quotation }, quotations)
  const kind = kindsOf(mark, pos)
  const columns = { start, end, form, pos, mark, kind, cue, sentence, quotation, word, first, last }
  const mention = placeMentions(word, found)
  return {
    size,
    ...columns,
    mention,
    found,
    paragraph: paragraphsOf(text),
    totals: { ...totalsOf(kind), ...cueTotalsOf(cue) },
  }
}

function kindsOf(mark: Uint8Array, pos: Uint8Array): Uint8Array {
  const kind = new Uint8Array(mark.length)
  for (let row = 0; row < kind.length; row++) kind[row] = mark[row] ? SIGN + (mark[row] ?? 0) : (pos[row] ?? 0)
  return kind
}

function cueTotalsOf(cue: Uint8Array): Pick<Totals, 'cues' | 'strengths'> {
  const cues = new Int32Array(cue.length + 1)
  for (let row = 0; row < cue.length; row++) cues[row + 1] = (cues[row] ?? 0) + (cue[row] ? 1 : 0)
  const strengths = new Int32Array(((cues[cue.length] ?? 0) + 1) * STRENGTHS)
  let at = 0
  for (const strength of cue) {
    if (!strength) continue
    strengths.copyWithin(at + STRENGTHS, at, at + STRENGTHS)
    at += STRENGTHS
    strengths[at + strength] = (strengths[at + strength] ?? 0) + 1
  }
  return { cues, strengths }
}

function totalsOf(kind: Uint8Array): Omit<Totals, 'cues' | 'strengths'> {
  const column = () => new Int32Array(kind.length + 1)
  const totals = { words: column(), verbs: column(), commas: column(), depth: column() }
  for (let row = 0; row < kind.length; row++) {
    const here = kind[row] ?? 0
    const verb = here === POS.VERB || here === POS.PAST || here === POS.AUXILIARY
    const turn = here === SIGN + MARK.OPEN ? 1 : here === SIGN + MARK.CLOSE ? -1 : 0
    totals.words[row + 1] = (totals.words[row] ?? 0) + (here < SIGN ? 1 : 0)
    totals.verbs[row + 1] = (totals.verbs[row] ?? 0) + (verb ? 1 : 0)
    totals.commas[row + 1] = (totals.commas[row] ?? 0) + (here === SIGN + MARK.COMMA ? 1 : 0)
    totals.depth[row + 1] = (totals.depth[row] ?? 0) + turn
  }
  return totals
}

function placeMentions(word: Int32Array, found: readonly Found[]): Int32Array {
  const mention = new Int32Array(word.length).fill(-1)
  let row = 0
  found.forEach(({ first, last }, index) => {
    while (row < word.length && (word[row] ?? -1) < first) row++
    for (let at = row; at < word.length && (word[at] ?? -1) <= last; at++) {
      mention[at] = index
      if (word[at] === last) break
    }
  })
  return mention
}

function placeSentences(
  columns: { size: number; start: Int32Array; sentence: Int32Array; first: Int32Array; last: Int32Array },
  text: Text,
): void {
  let row = 0
  text.sentences.forEach((span, index) => {
    while (row < columns.size && (columns.start[row] ?? 0) < span.start) row++
    columns.first[index] = row
    while (row < columns.size && (columns.start[row] ?? 0) < span.end) columns.sentence[row++] = index
    columns.last[index] = row
  })
}

function placeQuotations(
  columns: { size: number; start: Int32Array; mark: Uint8Array; quotation: Int32Array },
  quotations: readonly Quotation[],
): void {
  let row = 0
  quotations.forEach((span, index) => {
    if (span.depth > 0) return
    while (row < columns.size && (columns.start[row] ?? 0) < span.start) row++
    if (columns.mark[row]) columns.mark[row] = MARK.QUOTE_OPEN
    while (row < columns.size && (columns.start[row] ?? 0) < span.end) columns.quotation[row++] = index
    if (span.closed && columns.mark[row - 1]) columns.mark[row - 1] = MARK.QUOTE_CLOSE
  })
}

function paragraphsOf(text: Text): Int32Array {
  let paragraph = 0
  return Int32Array.from(text.sentences, (span) => {
    while ((text.paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= span.start) paragraph++
    return paragraph
  })
}
