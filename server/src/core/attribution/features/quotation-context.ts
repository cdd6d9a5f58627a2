import { KNOWN } from '../../people/lexicon.ts'
import { GAP, opensSentence, SHAPE, type Tokens } from '../../people/tokens.ts'
import type { Scene } from '../scene.ts'

export const QUOTATION = [
  'qWords',
  'qUpper',
  'qEnding',
  'qOpensParagraph',
  'qClosesParagraph',
  'qNumber',
  'qWordBefore',
  'qWordAfter',
  'qGapBefore',
  'qGapAfter',
  'qCueBefore',
  'qCueAfter',
  'qCapitals',
  'qOpensSentence',
  'qClosed',
  'qContinues',
  'qThat',
  'qDouble',
]

/** What can be seen of a quotation without asking who said it. */
export function quotationOf(scene: Scene, index: number): readonly number[] {
  const { tokens, quotations, ranges } = scene
  const range = ranges[index]
  const quotation = quotations[index]
  if (!range || !quotation) return QUOTATION.map(() => 0)
  const { first, last } = range
  const previous = ranges[index - 1]
  const visible = tokens.text.prose.visible
  const ending = visible.charAt(lastVisible(visible, quotation.inner.end))
  return [
    Math.min(last - first + 1, 60),
    Number(tokens.shape[first] !== SHAPE.lower),
    ENDING[ending] ?? 0,
    Number(first === 0 || tokens.paragraph[first - 1] !== tokens.paragraph[first]),
    Number(tokens.paragraph[last + 1] !== tokens.paragraph[first]),
    previous && tokens.paragraph[previous.first] === tokens.paragraph[first] ? numberIn(scene, index) : 0,
    wordClass(tokens, first - 1, first),
    wordClass(tokens, last + 1, last),
    gapClass(tokens.gap[first] ?? 0),
    gapClass(tokens.gap[last + 1] ?? 0),
    cueNear(scene, first - 1, first),
    cueNear(scene, last + 1, last),
    capitalShare(tokens, first, last),
    Number(opensSentence(tokens, first)),
    Number(quotation.closed),
    Number(quotation.continues),
    Number(tokens.base[first - 1] === 'that'),
    Number(DOUBLE.test(quotation.marks.open)),
  ]
}

const DOUBLE = /["“”„«]/u
const ENDING: Readonly<Record<string, number>> = { ',': 1, '.': 2, '…': 2, '-': 2, '–': 2, '—': 2, '?': 3, '!': 3 }

const lastVisible = (visible: string, end: number): number => (visible.charAt(end - 1) === ' ' ? end - 2 : end - 1)

const MOST_IN_PARAGRAPH = 9

function numberIn({ ranges, tokens }: Scene, index: number): number {
  let number = 0
  const paragraph = tokens.paragraph[ranges[index]?.first ?? 0]
  while (number < MOST_IN_PARAGRAPH && tokens.paragraph[ranges[index - number - 1]?.first ?? -1] === paragraph) number++
  return number
}

function cueNear({ tokens, cues }: Scene, at: number, inside: number): number {
  return tokens.paragraph[at] === tokens.paragraph[inside] ? (cues[at] ?? 0) : 0
}

/** 0 none in the paragraph · 1 name or other capital · 2 pronoun · 3 determiner · 4 preposition · 5 that, as … · 6 auxiliary · 7 adverb · 8 head noun · 9 else. */
export function wordClass(tokens: Tokens, at: number, inside: number): number {
  if (at < 0 || at >= tokens.count || tokens.paragraph[at] !== tokens.paragraph[inside]) return 0
  const known = tokens.known[at] ?? 0
  for (let i = 0; i < WORD_CLASSES.length; i++) if (known & (WORD_CLASSES[i] ?? 0)) return i + 2
  return tokens.shape[at] === SHAPE.lower ? 9 : 1
}

const WORD_CLASSES = [
  KNOWN.pronoun,
  KNOWN.determiner,
  KNOWN.preposition,
  KNOWN.conjunction,
  KNOWN.auxiliary,
  KNOWN.adverb,
  KNOWN.role | KNOWN.body | KNOWN.document | KNOWN.group,
]

/** The strongest sign in a gap: 1 colon · 2 comma · 3 dash · 4 full stop · 5 bracket · 6 new line · 0 nothing but the mark. */
export function gapClass(gap: number): number {
  for (let i = 0; i < GAP_CLASSES.length; i++) if (gap & (GAP_CLASSES[i] ?? 0)) return i + 1
  return 0
}

const GAP_CLASSES = [GAP.colon, GAP.comma, GAP.dash, GAP.stop, GAP.openParen | GAP.closeParen, GAP.line]

function capitalShare(tokens: Tokens, first: number, last: number): number {
  let capitals = 0
  const end = Math.min(last, first + 11)
  for (let i = first; i <= end; i++) if (tokens.shape[i] !== SHAPE.lower) capitals++
  return end >= first ? capitals / (end - first + 1) : 0
}
