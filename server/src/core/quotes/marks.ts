import type { Span } from '../span.ts'
import { classAt, DIGIT, isWordAt, LETTER, nextVisible, previousVisible, SPACE } from '../text/characters.ts'
import { ELISIONS } from './elisions.ts'
import { GLYPHS, type GlyphUse, MARK, type MarkFamily } from './glyphs.ts'
import { findTags } from './tags.ts'

/** What the neighbours of a mark say: `open` with space before it and words behind it, `close` the other way round. */
export type MarkContext = 'open' | 'close' | 'unclear'

/** A mark as typed. An apostrophe is none and is not listed. */
export interface Mark extends Span {
  readonly glyph: string
  readonly family: MarkFamily
  /** The side that the glyph has in English. */
  readonly usual: 'open' | 'close' | 'either'
  readonly context: MarkContext
  /**
   * What else it may be: `apostrophe` for a single mark as in “the dogs' bowls”, `measure` for a double one behind a
   * number (12" pipes), `height` behind feet (6'2").
   */
  readonly doubt: 'none' | 'apostrophe' | 'measure' | 'height'
}

/** The marks of a stretch of text, in order, each with what its neighbours say of it. */
export function findMarks(visible: string, within: Span): readonly Mark[] {
  const stretch = visible.slice(within.start, within.end)
  const tags = findTags(stretch)
  const marks: Mark[] = []
  let tag = 0
  for (const found of stretch.matchAll(MARK)) {
    while ((tags[tag]?.end ?? Number.POSITIVE_INFINITY) <= found.index) tag++
    if ((tags[tag]?.start ?? Number.POSITIVE_INFINITY) < found.index) continue
    const start = within.start + found.index
    marks.push(...markAt({ visible, within, start, end: start + found[0].length }))
  }
  return marks
}

interface Place extends Span {
  readonly visible: string
  readonly within: Span
}

/** The mark at a place: none for an apostrophe, two for `'''`, where a single and a double one meet. */
function markAt(place: Place): readonly Mark[] {
  const { visible, start, end } = place
  if (end - start === 3) {
    const middle = contextOf(place) === 'open' ? start + 2 : start + 1
    return [...markAt({ ...place, end: middle }), ...markAt({ ...place, start: middle })]
  }
  const glyph = visible.slice(start, end)
  const use = GLYPHS.get(glyph)
  if (!use) return []
  return use.family === 'single' ? singleMark(place, use) : [pairMark(place, use)]
}

function pairMark(place: Place, { family, usual, turns }: GlyphUse): Mark {
  const { visible, start, end } = place
  const context = turns ? contextOf(place) : contextOfUsual(usual)
  return { start, end, glyph: visible.slice(start, end), family, usual, context, doubt: measureDoubt(place) }
}

const contextOfUsual = (usual: Mark['usual']): MarkContext => (usual === 'either' ? 'unclear' : usual)

function contextOf(place: Place): MarkContext {
  const opens = mayOpen(place)
  const closes = mayClose(place)
  if (opens && !closes) return 'open'
  return closes && !opens ? 'close' : 'unclear'
}

const BEFORE_OPENING = '([{—–―-/“„‘‚«‹「『"\'`¿¡'
const AFTER_CLOSING = '.,;:!?)]}—–―-/…”’»›」』"\'`'

/** Behind space, an opening bracket or a dash a quotation may begin. */
function mayOpen({ visible, within, start }: Place): boolean {
  const at = previousVisible(visible, start, within.start)
  return at < within.start || classAt(visible, at) === SPACE || BEFORE_OPENING.includes(visible.charAt(at))
}

/** Before space, punctuation or a dash a quotation may end; an ellipsis may as well be its first characters. */
function mayClose({ visible, within, end }: Place): boolean {
  const at = nextVisible(visible, end, within.end)
  if (at >= within.end || classAt(visible, at) === SPACE) return true
  if (visible.startsWith('..', at) || visible.charAt(at) === '…') return false
  return AFTER_CLOSING.includes(visible.charAt(at))
}

function measureDoubt({ visible, within, start, end }: Place): Mark['doubt'] {
  const straight = visible.charAt(start) === '"' || (end - start === 2 && visible.charAt(start) === "'")
  if (!straight || start === within.start || classAt(visible, start - 1) !== DIGIT) return 'none'
  const before = visible.slice(Math.max(within.start, start - 4), start)
  return /\d['’′]\d{1,2}$/u.test(before) ? 'height' : 'measure'
}

/** A single mark, or nothing where it is an apostrophe: inside a word or where the front of one was left out. */
function singleMark(place: Place, { family, usual }: GlyphUse): readonly Mark[] {
  const { visible, within, start, end } = place
  const glyph = visible.slice(start, end)
  const previous = previousVisible(visible, start, within.start)
  const next = nextVisible(visible, end, within.end)
  const wordBefore = previous >= within.start && isWordAt(visible, previous)
  const wordAfter = next < within.end && isWordAt(visible, next)
  if (wordAfter && (wordBefore || startsElision(visible, next))) return []
  const mark = { start, end, glyph, family, usual }
  if (wordAfter) return [{ ...mark, context: 'open', doubt: glyph === '’' ? 'apostrophe' : 'none' }]
  if (!wordBefore) return [{ ...mark, context: contextOf(place), doubt: 'none' }]
  const mayOwn = /[snzx\d]/iu.test(visible.charAt(previous)) && !/[,;]/u.test(visible.charAt(end)) // “the boats’ nets”
  const isCutShort = mayOwn || CLOSED_NEXT.test(visible.slice(end, Math.min(within.end, end + 3)))
  return [{ ...mark, context: 'close', doubt: isCutShort ? 'apostrophe' : 'none' }]
}

/** Behind the apostrophe in “‘I know what you’re thinkin’,’ he said”, the mark that closes. */
const CLOSED_NEXT = /^[,.!?;…]['’](?!\p{L})/u

const LONGEST_ELISION = 12

/** `’tis`, `’em`, `’90s`, `’16`. */
function startsElision(visible: string, at: number): boolean {
  if (classAt(visible, at) === DIGIT) return /^\d(?:0['’]?s|\d)(?![\p{L}\d:%]|[.,]\d)/u.test(visible.slice(at, at + 6))
  let end = at
  while (end - at < LONGEST_ELISION && classAt(visible, end) === LETTER) end++
  return ELISIONS.has(visible.slice(at, end).toLowerCase())
}
