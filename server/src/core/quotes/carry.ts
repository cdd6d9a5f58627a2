import type { Span } from '../span.ts'
import type { Paragraph, Text } from '../text/text.ts'
import type { Mark } from './marks.ts'
import type { Pair } from './pair.ts'
import type { ParagraphMarks } from './paragraph-marks.ts'
import { isSigningLine } from './signature.ts'
import { recoverEnd } from './unclosed.ts'

/** A stretch of quoted text: where it ends is decided. */
export interface Region extends Span {
  readonly open: Mark
  readonly close: Mark | null
  /** Goes on from the region before it, which was left open at the end of its paragraph. */
  readonly continues: boolean
  /** The paragraph that it begins in. */
  readonly paragraph: Paragraph
}

/** Paragraphs by their numbers, half-open. */
export interface Paragraphs {
  readonly from: number
  readonly to: number
}

/** What becomes of a quotation that is open at the end of its paragraph. */
type FollowUp =
  | { readonly kind: 'reopened'; readonly by: Mark }
  | { readonly kind: 'closed'; readonly by: Mark }
  | { readonly kind: 'nothing' }

/**
 * Joins the marks of the paragraphs. By the convention of English-language print a quotation of several paragraphs opens
 * each of them and closes the last (Chicago Manual of Style 13.32); some texts do not reopen it. A caption between two
 * of its paragraphs does not end it. Regions come in order of their start: those that begin in the paragraphs, half-open,
 * that are asked for.
 */
export function carryOver(text: Text, marks: readonly ParagraphMarks[], { from, to }: Paragraphs): readonly Region[] {
  const reopening = new Set<Mark>()
  const first = Math.max(0, from - MOST_PARAGRAPHS_ON)
  return text.paragraphs.slice(first, to).flatMap((paragraph, place) => {
    const index = first + place
    const here = marks[index]
    if (!here) return []
    const { pairs, left, followUp } = goingOn(text, marks, index, here)
    if (followUp.kind === 'reopened') reopening.add(followUp.by)
    if (index < from) return []
    return pairs.map((pair, at) => ({
      open: pair.open,
      ...endingOf(text, pair, { paragraph, pairs, at, followUp: pair.open === left ? followUp : NOTHING }),
      start: pair.open.start,
      continues: reopening.has(pair.open),
      paragraph,
    }))
  })
}

const NOTHING: FollowUp = { kind: 'nothing' }
const FARTHEST = 3 // paragraphs without marks that a quotation may run through before the mark that closes it
/** How many paragraphs on what a quotation is can depend on. */
export const MOST_PARAGRAPHS_ON = FARTHEST + 1
const LONGEST_CAPTION = 160

interface GoingOn {
  readonly pairs: readonly Pair[]
  /** The mark that what follows is about. */
  readonly left: Mark | null
  readonly followUp: FollowUp
}

/** What is open at the end of a paragraph and how it goes on. A single mark is open only if it does go on. */
function goingOn(text: Text, marks: readonly ParagraphMarks[], index: number, here: ParagraphMarks): GoingOn {
  const { pairs, left, singles } = here
  if (left) return { pairs, left, followUp: followUpOf(text, marks, { index, left, side: ofStrong }) }
  if (!singles.left) return { pairs, left, followUp: NOTHING }
  const followUp = followUpOf(text, marks, { index, left: singles.left, side: ofSingles })
  if (followUp.kind === 'nothing') return { pairs, left, followUp }
  return { pairs: withOpen(pairs, singles.left), left: singles.left, followUp }
}

/** The pairs with a single mark left open, so that no apostrophe behind it is a mark. */
const withOpen = (pairs: readonly Pair[], open: Mark): readonly Pair[] =>
  [
    ...pairs.filter((pair) => pair.open.family !== 'single' || pair.open.start < open.start),
    { open, close: null, before: null },
  ].sort((a, b) => a.open.start - b.open.start)

/** The marks of a paragraph that can take up what an earlier one left open. */
interface Side {
  readonly first: Mark | null
  readonly stray: Mark | null
}

const ofStrong = ({ first, stray }: ParagraphMarks): Side => ({ first, stray })
const ofSingles = ({ singles }: ParagraphMarks): Side => ({
  first: singles.first ?? singles.stray,
  stray: singles.stray,
})

interface Open {
  readonly index: number
  readonly left: Mark
  readonly side: (marks: ParagraphMarks) => Side
}

function followUpOf(text: Text, marks: readonly ParagraphMarks[], { index, left, side }: Open): FollowUp {
  let onlyCaptions = true
  for (let at = index + 1; at <= index + 1 + FARTHEST; at++) {
    const paragraph = text.paragraphs[at]
    const here = marks[at]
    if (!paragraph || !here) return NOTHING
    const { first, stray } = side(here)
    if (first) {
      const reopened = first.family === left.family && opensParagraph(paragraph, here, first)
      if (reopened) return onlyCaptions ? { kind: 'reopened', by: first } : NOTHING
      const joins = stray?.family === left.family && !isSignature(text, paragraph, stray)
      return stray && joins ? { kind: 'closed', by: stray } : NOTHING
    }
    onlyCaptions &&= isCaption(text, paragraph)
  }
  return NOTHING
}

function opensParagraph(paragraph: Paragraph, { pairs, singles }: ParagraphMarks, mark: Mark): boolean {
  const start = paragraph.label?.bodyStart ?? paragraph.start
  return mark.start === start && (mark === singles.first || pairs.some(({ open }) => open === mark))
}

/** A line under a picture, a heading between two paragraphs: short, and no sentence that ends. */
function isCaption({ prose }: Text, { start, end, kind }: Paragraph): boolean {
  return (
    kind === 'heading' ||
    (end - start <= LONGEST_CAPTION && !/[.!?…:,]["”’')]*$/u.test(prose.visible.slice(end - 8, end)))
  )
}

/** Whether a paragraph is the line that signs a pull quote inside its marks. */
const isSignature = ({ prose }: Text, { start, end }: Paragraph, close: Mark): boolean =>
  close.end === end && isSigningLine(prose.visible.slice(start, close.start))

interface Surroundings {
  readonly paragraph: Paragraph
  readonly pairs: readonly Pair[]
  /** The place of the pair among them. */
  readonly at: number
  readonly followUp: FollowUp
}

function endingOf({ prose }: Text, { open, close, before }: Pair, around: Surroundings): Pick<Region, 'end' | 'close'> {
  if (close) return { end: close.end, close }
  const { paragraph, followUp } = around
  const end = before?.start ?? paragraph.end
  const inside = pairsInside(around, end)
  const attribution = followUp.kind === 'nothing' ? 'anywhere' : 'last'
  const recovered = recoverEnd(prose.visible, { start: open.end, end, inside, attribution })
  if (followUp.kind === 'closed' && recovered === end) return { end: followUp.by.end, close: followUp.by }
  const slip = followUp.kind === 'nothing' ? slipIn(prose.visible, open, { end: recovered, inside }) : null
  return { end: slip?.end ?? Math.max(open.end, recovered), close: slip }
}

const SINGLE_CLOSE = /(?<=[,.!?…])['’](?=\s|$)/gu

/** The single mark that closes a double one by a slip, or null: “We open in June,' said Ana Ruiz. */
function slipIn(
  visible: string,
  open: Mark,
  { end, inside }: { readonly end: number; readonly inside: readonly Span[] },
): Mark | null {
  if (open.family !== 'double') return null
  const closed = new Set(inside.map((pair) => pair.end))
  for (const { index } of visible.slice(open.end, end).matchAll(SINGLE_CLOSE)) {
    const start = open.end + index
    if (closed.has(start + 1)) continue
    return { ...open, start, end: start + 1, glyph: visible.charAt(start), family: 'single', context: 'close' }
  }
  return null
}

function pairsInside({ pairs, at }: Surroundings, end: number): readonly Span[] {
  const inside: Span[] = []
  for (let next = at + 1; (pairs[next]?.open.start ?? end) < end; next++) {
    const pair = pairs[next]
    if (pair?.close) inside.push({ start: pair.open.start, end: pair.close.end })
  }
  return inside
}
