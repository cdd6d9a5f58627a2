import { movedBy, type Span } from '../span.ts'
import { previousVisible } from '../text/characters.ts'
import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { MarkFamily } from './glyphs.ts'
import { findMarks, type Mark } from './marks.ts'
import { type Pair, type Pairing, pairMarks } from './pair.ts'
import { leftSingle, pairSingles } from './pair-singles.ts'

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
  readonly singles: OpenSingles
}

/** What single marks mean to the paragraphs beside: they are apostrophes unless those agree. */
export interface OpenSingles {
  /** A single mark that nothing surely closes here. */
  readonly left: Mark | null
  /** A single mark that opens the paragraph. */
  readonly first: Mark | null
  /** A closing one beside a comma or the end of a sentence with nothing to close. */
  readonly stray: Mark | null
}

const NO_SINGLES: OpenSingles = { left: null, first: null, stray: null }
const NONE: ParagraphMarks = { pairs: [], left: null, stray: null, first: null, singles: NO_SINGLES }
const STRONG: readonly MarkFamily[] = ['double', 'angle', 'corner', 'white-corner', 'single-angle']

/** Pairs the marks of a paragraph, family by family: single ones last, inside and between the others. */
export function readParagraphMarks(visible: string, paragraph: Span): ParagraphMarks {
  const marks = findMarks(visible, paragraph)
  if (!marks.length) return NONE
  const endsSentence = (mark: Mark) => isSentenceEndBefore(visible, mark, paragraph.start)
  const pairings = STRONG.flatMap((family) => {
    const own = ofFamily(marks, family)
    return own.length ? { family, ...pairMarks(own, endsSentence) } : []
  })
  const doubles = pairings.find(({ family }) => family === 'double') ?? { pairs: [], left: null, strays: [] }
  const strong = withoutCrossing(pairings.flatMap(({ pairs }) => pairs))
  const singles = withSplit(ofFamily(marks, 'single'), doubles)
  const paired = singles.length ? pairSingles(singles, strong) : []
  return {
    pairs: paired.length ? [...strong, ...paired].sort((a, b) => a.open.start - b.open.start) : strong,
    left: earliest(pairings.map(({ left }) => left)),
    stray: earliest(pairings.map(({ strays }) => strays[0] ?? null)),
    first: marks.find(({ family }) => family !== 'single') ?? null,
    singles: singles.length ? openSingles({ visible, paragraph, singles, strong, paired }) : NO_SINGLES,
  }
}

interface Singles {
  readonly visible: string
  readonly paragraph: Span
  readonly singles: readonly Mark[]
  readonly strong: readonly Pair[]
  readonly paired: readonly Pair[]
}

function openSingles({ visible, paragraph, singles, strong, paired }: Singles): OpenSingles {
  const before = (mark: Mark) => visible.charAt(previousVisible(visible, mark.start, paragraph.start))
  const ends = ({ end }: Mark) => end === paragraph.end || endsQuotation(visible.slice(end, end + LONGEST_VERB))
  const left = leftSingle(singles, strong, (mark) => mark.doubt === 'none' || ends(mark))
  const closes = (mark: Mark) => ENDING.test(before(mark)) || /^[,.;!?]/u.test(visible.slice(mark.end, mark.end + 1))
  const stray = paired.length ? null : singles.find((mark) => mark.context === 'close' && closes(mark))
  const start = paragraph.start
  return {
    left: left && (left.start === start || mayBegin(visible, left, start)) ? left : null,
    first: singles.find((mark) => mark.start === start && mark.context === 'open' && mark.doubt === 'none') ?? null,
    stray: stray ?? null,
  }
}

const ENDING = /[.,!?…]/u
const LONGEST_VERB = 16

/** Whether what stands behind a word and a single mark shows that the mark is no apostrophe: `boats', she`, `boats' said`. */
function endsQuotation(after: string): boolean {
  if (/^[.,;:!?…]/u.test(after)) return true
  const next = /^\s(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? ''
  return SPEECH_VERBS.has(next) || /^(?:he|she|they)$/u.test(next)
}

/** Whether speech may begin at a mark: behind the end of a sentence, a comma or a colon. */
const mayBegin = (visible: string, { start }: Mark, floor: number): boolean =>
  /[.!?…:,"”—–]\s*$/u.test(visible.slice(Math.max(floor, start - 4), start))

const ofFamily = (marks: readonly Mark[], family: MarkFamily): readonly Mark[] =>
  marks.filter((mark) => mark.family === family)

const earliest = (marks: readonly (Mark | null)[]): Mark | null =>
  marks.reduce((a, b) => (a && b ? (a.start < b.start ? a : b) : (a ?? b)), null)

function isSentenceEndBefore(visible: string, mark: Mark, floor: number): boolean {
  let at = previousVisible(visible, mark.start, floor)
  while (at >= floor && visible.charAt(at) === ' ') at = previousVisible(visible, at, floor)
  return at < floor || '.!?…"”\n'.includes(visible.charAt(at))
}

/** Single marks, with those of a `''` that has nothing to close: “‘I thought, ‘Go.’’”. */
function withSplit(singles: readonly Mark[], { strays }: Pairing): readonly Mark[] {
  const split = strays.filter(isTwo).flatMap((mark) => [half(mark, mark.start), half(mark, mark.start + 1)])
  return split.length ? [...singles, ...split].sort((a, b) => a.start - b.start) : singles
}

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
  if (marks === NONE) return marks
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
    singles: {
      left: moveOrNone(marks.singles.left),
      first: moveOrNone(marks.singles.first),
      stray: moveOrNone(marks.singles.stray),
    },
  }
}
