import { movedBy, type Span } from '../span.ts'
import { previousVisible } from '../text/characters.ts'
import type { MarkFamily } from './glyphs.ts'
import { findMarks, type Mark } from './marks.ts'
import { type Pair, type Pairing, pairMarks } from './pair.ts'
import { pairSingles } from './pair-singles.ts'

/** The marks of one paragraph by themselves, whatever its neighbours hold. */
export interface ParagraphMarks {
  /** In order of their opening marks; closed pairs nest and never cross. */
  readonly pairs: readonly Pair[]
  /** A mark left open that the next paragraph may go on from. */
  readonly left: Mark | null
  /** A closing mark, the first, that may end a quotation of an earlier paragraph. */
  readonly stray: Mark | null
  /** The first mark that is no single one. */
  readonly first: Mark | null
}

const NONE: ParagraphMarks = { pairs: [], left: null, stray: null, first: null }
const STRONG: readonly MarkFamily[] = ['double', 'angle', 'corner', 'white-corner', 'single-angle']

/** Pairs the marks of a paragraph, family by family: single ones last, inside and between the others. */
export function readParagraphMarks(visible: string, paragraph: Span): ParagraphMarks {
  const marks = findMarks(visible, paragraph)
  if (!marks.length) return NONE
  const endsSentence = (mark: Mark) => isSentenceEndBefore(visible, mark, paragraph.start)
  const pairings = STRONG.map((family) => pairMarks(ofFamily(marks, family), endsSentence))
  const doubles = pairings[0] ?? { pairs: [], left: null, strays: [] }
  const strong = withoutCrossing(pairings.flatMap(({ pairs }) => pairs))
  const singles = [...ofFamily(marks, 'single'), ...splitStrays(doubles)].sort((a, b) => a.start - b.start)
  return {
    pairs: [...strong, ...pairSingles(singles, strong)].sort((a, b) => a.open.start - b.open.start),
    left: earliest(pairings.map(({ left }) => left)),
    stray: earliest(pairings.map(({ strays }) => strays[0] ?? null)),
    first: marks.find(({ family }) => family !== 'single') ?? null,
  }
}

const ofFamily = (marks: readonly Mark[], family: MarkFamily): readonly Mark[] =>
  marks.filter((mark) => mark.family === family)

const earliest = (marks: readonly (Mark | null)[]): Mark | null =>
  marks.reduce((a, b) => (a && b ? (a.start < b.start ? a : b) : (a ?? b)), null)

function isSentenceEndBefore(visible: string, mark: Mark, floor: number): boolean {
  let at = previousVisible(visible, mark.start, floor)
  while (at >= floor && visible.charAt(at) === ' ') at = previousVisible(visible, at, floor)
  return at < floor || '.!?…"”\n'.includes(visible.charAt(at))
}

/** `''` with nothing to close is two single marks: “‘I thought, ‘Go.’’”. */
const splitStrays = ({ strays }: Pairing): readonly Mark[] =>
  strays.filter(isTwo).flatMap((mark) => [half(mark, mark.start), half(mark, mark.start + 1)])

const isTwo = ({ start, end, glyph }: Mark): boolean => end - start === 2 && glyph !== '``'

function half(mark: Mark, start: number): Mark {
  const glyph = mark.glyph.charAt(0)
  return { ...mark, start, end: start + 1, glyph, family: 'single', doubt: 'none' }
}

/** Of two pairs that cross, the one that opens first stays. */
function withoutCrossing(pairs: readonly Pair[]): readonly Pair[] {
  const ordered = [...pairs].sort((a, b) => a.open.start - b.open.start)
  const around: Pair[] = []
  return ordered.filter((pair) => {
    const { open, close } = pair
    while ((around.at(-1)?.close?.start ?? Number.POSITIVE_INFINITY) < open.start) around.pop()
    const outer = around.at(-1)?.close
    if (close && outer && outer.start < close.start) return false
    if (close) around.push(pair)
    return true
  })
}

/** The same marks, so many units further on. */
export function moveParagraphMarks(marks: ParagraphMarks, by: number): ParagraphMarks {
  if (!marks.first && !marks.pairs.length) return marks
  const moved = new Map<Mark, Mark>()
  const move = (mark: Mark): Mark => {
    const there = moved.get(mark) ?? movedBy(mark, by)
    moved.set(mark, there)
    return there
  }
  const moveOrNone = (mark: Mark | null): Mark | null => mark && move(mark)
  return {
    pairs: marks.pairs.map(({ open, close, before }) => ({
      open: move(open),
      close: moveOrNone(close),
      before: moveOrNone(before),
    })),
    left: moveOrNone(marks.left),
    stray: moveOrNone(marks.stray),
    first: moveOrNone(marks.first),
  }
}
