import type { Span } from '../span.ts'
import {
  classAt,
  DIGIT,
  IDEOGRAPH,
  INVISIBLE,
  isWordAt,
  LETTER,
  nextVisible,
  previousVisible,
  SPACE,
} from '../text/characters.ts'
import { ELISIONS } from './elisions.ts'

/** Marks of one family pair with each other, whatever their glyphs: `“…"` is a pair, `“…’` is none. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'single-angle' | 'corner' | 'white-corner'

/** What a mark does, as far as the characters beside it tell. An apostrophe is no mark and is not listed. */
export type MarkSide = 'open' | 'close' | 'either'

export interface Mark extends Span {
  readonly family: MarkFamily
  readonly side: MarkSide
  readonly glyph: string
  /** Single marks only: it stands where an apostrophe may stand, as in “the dogs' bowls” or “goin'”. */
  readonly doubtful: boolean
}

interface Glyph {
  readonly family: MarkFamily
  /** The side it has in English; German, Polish and Swedish turn some of them around. */
  readonly usual: MarkSide
}

const GLYPHS: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
  ['"', { family: 'double', usual: 'either' }],
  ['“', { family: 'double', usual: 'open' }],
  ['”', { family: 'double', usual: 'close' }],
  ['„', { family: 'double', usual: 'open' }],
  ['‟', { family: 'double', usual: 'open' }],
  ['＂', { family: 'double', usual: 'either' }],
  ['``', { family: 'double', usual: 'open' }],
  ["''", { family: 'double', usual: 'close' }],
  ['’’', { family: 'double', usual: 'close' }],
  ['‘‘', { family: 'double', usual: 'open' }],
  ["'", { family: 'single', usual: 'either' }],
  ['‘', { family: 'single', usual: 'open' }],
  ['’', { family: 'single', usual: 'close' }],
  ['‚', { family: 'single', usual: 'open' }],
  ['‛', { family: 'single', usual: 'open' }],
  ['`', { family: 'single', usual: 'open' }],
  ['«', { family: 'angle', usual: 'open' }],
  ['»', { family: 'angle', usual: 'close' }],
  ['‹', { family: 'single-angle', usual: 'open' }],
  ['›', { family: 'single-angle', usual: 'close' }],
  ['「', { family: 'corner', usual: 'open' }],
  ['」', { family: 'corner', usual: 'close' }],
  ['『', { family: 'white-corner', usual: 'open' }],
  ['』', { family: 'white-corner', usual: 'close' }],
])

const MARK = /``|''|’’|‘‘|["“”„‟＂'‘’‚‛`«»‹›「」『』]/gu

const TAG = /<[a-z!/][^<>]{0,2000}>/giu // pages pasted as text: the marks around attributes are no marks of the prose

/** The marks of a stretch of text, apostrophes, inches and feet left out, each with what its neighbours say of it. */
export function findMarks(visible: string, within: Span): readonly Mark[] {
  const marks: Mark[] = []
  const stretch = visible.slice(within.start, within.end)
  const tags = [...stretch.matchAll(TAG)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  let tag = 0
  for (const found of stretch.matchAll(MARK)) {
    while ((tags[tag]?.end ?? Number.POSITIVE_INFINITY) <= found.index) tag++
    if ((tags[tag]?.start ?? Number.POSITIVE_INFINITY) < found.index) continue
    const start = within.start + found.index
    const glyph = GLYPHS.get(found[0])
    const place: Place = { visible, within, start, end: start + found[0].length, text: found[0] }
    if (glyph) marks.push(...(glyph.family === 'single' ? singleMark(place, glyph) : pairMark(place, glyph)))
  }
  return marks
}

interface Place extends Span {
  readonly visible: string
  readonly within: Span
  readonly text: string
}

function pairMark(place: Place, { family, usual }: Glyph): readonly Mark[] {
  const side = family === 'corner' || family === 'white-corner' ? usual : sideOf(place, usual)
  return [{ start: place.start, end: place.end, family, side, glyph: place.text, doubtful: false }]
}

/** A mark with space before it and words behind it opens, the other way round it closes; else its glyph decides. */
function sideOf(place: Place, usual: MarkSide): MarkSide {
  const before = opensAfter(place)
  const after = closesBefore(place)
  if (before && !after) return 'open'
  if (after && !before) return 'close'
  return usual
}

const OPENING_PUNCTUATION = '([{—–―-/“„‘‚«‹「『"\'`¿¡'
const CLOSING_PUNCTUATION = '.,;:!?)]}—–―-/…”’»›」』"\'`'

/** The mark stands behind space, an opening bracket or a dash: where a quotation may begin. */
function opensAfter({ visible, within, start }: Place): boolean {
  const at = previousVisible(visible, start, within.start)
  return at < within.start || classAt(visible, at) === SPACE || OPENING_PUNCTUATION.includes(visible.charAt(at))
}

/** The mark stands before space, punctuation or a dash: where a quotation may end. An ellipsis may also begin one. */
function closesBefore({ visible, within, end }: Place): boolean {
  const at = nextVisible(visible, end, within.end)
  if (at >= within.end || classAt(visible, at) === SPACE) return true
  if (visible.startsWith('..', at) || visible.charAt(at) === '…') return false
  return CLOSING_PUNCTUATION.includes(visible.charAt(at))
}

/** A single mark, or nothing where it is an apostrophe: inside a word, at an elision, behind feet and minutes. */
function singleMark(place: Place, { family, usual }: Glyph): readonly Mark[] {
  const { visible, within, start, end, text } = place
  const wordBefore = isWordBefore(place)
  const next = nextVisible(visible, end, within.end)
  const wordAfter = next < within.end && isWordAt(visible, next)
  const mark = { start, end, family, glyph: text }
  if (wordBefore && wordAfter)
    return classAt(visible, next) === IDEOGRAPH ? [{ ...mark, side: usual, doubtful: true }] : []
  if (wordAfter && startsElision(visible, next)) return []
  if (!wordBefore && wordAfter) return [{ ...mark, side: 'open', doubtful: text === '’' }]
  if (wordBefore) return [{ ...mark, side: 'close', doubtful: isApostropheLike(place) }]
  return [{ ...mark, side: sideOf(place, usual), doubtful: false }]
}

function isWordBefore({ visible, within, start }: Place): boolean {
  const at = previousVisible(visible, start, within.start)
  return at >= within.start && isWordAt(visible, at)
}

/** Behind an s (possessive plural), an n (a dropped g) or a digit (feet), and with more of the sentence to come. */
function isApostropheLike({ visible, within, start, end }: Place): boolean {
  const last = visible.charAt(previousVisible(visible, start, within.start))
  if (!/[snzx\d]/iu.test(last)) return false
  const next = nextVisible(visible, end, within.end)
  return next < within.end && classAt(visible, next) === SPACE
}

/** `’tis`, `’em`, `’90s`, `’16`: the apostrophe stands for what was left out at the front. */
function startsElision(visible: string, at: number): boolean {
  if (classAt(visible, at) === DIGIT) return /^\d0s\b|^\d\d\b(?![\d,.:%])/u.test(visible.slice(at, at + 5))
  let end = at
  while (end - at < 12 && (classAt(visible, end) === LETTER || classAt(visible, end) === INVISIBLE)) end++
  return ELISIONS.has(visible.slice(at, end).toLowerCase())
}
