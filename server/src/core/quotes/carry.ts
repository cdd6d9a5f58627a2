import type { Span } from '../span.ts'
import type { Paragraph, Text } from '../text/text.ts'
import type { Mark } from './marks.ts'
import type { Pair } from './pair.ts'
import type { ParagraphMarks } from './paragraph-marks.ts'
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

/** What becomes of a quotation that is open at the end of its paragraph. */
type FollowUp =
  | { readonly kind: 'reopened'; readonly by: Mark }
  | { readonly kind: 'closed'; readonly by: Mark }
  | { readonly kind: 'nothing' }

/**
 * Joins the marks of the paragraphs. By the convention of English-language print a quotation of several paragraphs opens
 * each of them and closes the last (Chicago Manual of Style 13.32); some texts do not reopen it. A caption between two
 * of its paragraphs does not end it. Regions come in order of their start.
 */
export function carryOver(text: Text, marks: readonly ParagraphMarks[]): readonly Region[] {
  const reopening = new Set<Mark>()
  return text.paragraphs.flatMap((paragraph, index) => {
    const here = marks[index]
    if (!here) return []
    const followUp = here.left ? followUpOf(text, marks, index) : NOTHING
    if (followUp.kind === 'reopened') reopening.add(followUp.by)
    return here.pairs.map((pair, at) => ({
      open: pair.open,
      ...endingOf(text, pair, {
        paragraph,
        pairs: here.pairs,
        at,
        followUp: pair.open === here.left ? followUp : NOTHING,
      }),
      start: pair.open.start,
      continues: reopening.has(pair.open),
      paragraph,
    }))
  })
}

const NOTHING: FollowUp = { kind: 'nothing' }
const FARTHEST = 3 // paragraphs without marks that a quotation may run through before the mark that closes it
const LONGEST_CAPTION = 160

function followUpOf(text: Text, marks: readonly ParagraphMarks[], index: number): FollowUp {
  const left = marks[index]?.left
  let onlyCaptions = true
  for (let at = index + 1; at <= index + 1 + FARTHEST; at++) {
    const paragraph = text.paragraphs[at]
    const here = marks[at]
    if (!left || !paragraph || !here) return NOTHING
    if (here.first) {
      const reopened = here.first.family === left.family && opensParagraph(paragraph, here)
      if (reopened) return onlyCaptions ? { kind: 'reopened', by: here.first } : NOTHING
      const joins = here.stray?.family === left.family && !isSignature(text, paragraph, here.stray)
      return here.stray && joins ? { kind: 'closed', by: here.stray } : NOTHING
    }
    onlyCaptions &&= isCaption(text, paragraph)
  }
  return NOTHING
}

function opensParagraph(paragraph: Paragraph, { first, pairs }: ParagraphMarks): boolean {
  const start = paragraph.label?.bodyStart ?? paragraph.start
  return first?.start === start && pairs.some(({ open }) => open === first)
}

/** A line under a picture, a heading between two paragraphs: short, and no sentence that ends. */
function isCaption({ prose }: Text, { start, end, kind }: Paragraph): boolean {
  return (
    kind === 'heading' ||
    (end - start <= LONGEST_CAPTION && !/[.!?…:,]["”’')]*$/u.test(prose.visible.slice(end - 8, end)))
  )
}

const LONGEST_SIGNATURE = 100
const OWN_WORDS = /\b(?:I|I['’]m|it|our|that|they|this|us|we|you)\b/u

/** A pull quote with its speaker inside the marks, a line below: “We open in June.⏎Ana Ruiz, mayor.” */
function isSignature({ prose }: Text, { start, end }: Paragraph, close: Mark): boolean {
  if (close.end !== end || end - start > LONGEST_SIGNATURE) return false
  const line = prose.visible.slice(start, close.start)
  const names = line.match(/\p{Lu}[\p{L}.’'-]*/gu) ?? []
  return (
    names.length > 1 &&
    /^\p{Lu}/u.test(line) &&
    !OWN_WORDS.test(line) &&
    !/[.!?]\s/u.test(line.replace(/\p{Lu}[\p{L}.]*\.\s/gu, ''))
  )
}

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
  const recovered = recoverEnd(prose.visible, {
    start: open.end,
    end,
    inside: pairsInside(around, end),
    attribution: followUp.kind === 'nothing' ? 'anywhere' : 'last',
  })
  if (followUp.kind === 'closed' && recovered === end) return { end: followUp.by.end, close: followUp.by }
  return { end: Math.max(open.end, recovered), close }
}

function pairsInside({ pairs, at }: Surroundings, end: number): readonly Span[] {
  const inside: Span[] = []
  for (let next = at + 1; (pairs[next]?.open.start ?? end) < end; next++) {
    const pair = pairs[next]
    if (pair?.close) inside.push({ start: pair.open.start, end: pair.close.end })
  }
  return inside
}
