import type { Mark } from './marks.ts'

/** Two marks that belong together, or an opening one that nothing closes. */
export interface Pair {
  readonly open: Mark
  readonly close: Mark | null
  /** Unclosed ones only: the next opening mark, before which it must have ended, or null. */
  readonly before: Mark | null
}

/** The marks of one family in one paragraph, paired. */
export interface Pairing {
  /** In the order in which they end. */
  readonly pairs: readonly Pair[]
  /** The outermost mark left open at the end: it may go on in the next paragraph. */
  readonly left: Mark | null
  /** Closing marks with nothing to close here: they may close a quotation of an earlier paragraph. */
  readonly strays: readonly Mark[]
}

/** Costs of reading the marks in a certain way. A typing mistake costs more than what printed news has every day. */
const COST = {
  /** `said, “We will,“`: the glyph of the other side. */
  otherGlyph: 1.5,
  /** `"We will, "he said`: the space is on the other side. */
  otherContext: 3,
  unclearContext: 0.4,
  unclosed: 2,
  stray: 2.5,
  /** `"He told me "go away" and left."`, for each level of it */
  nestedAlike: 1.2,
  /** `"He told me “go away” and left."` */
  nestedUnlike: 0.3,
  /** A quotation breaks off where no sentence ends, and another one begins. */
  brokenOff: 1.5,
  measure: 1,
  height: 0.2,
} as const

const DEEPEST = 3

interface Link<T> {
  readonly value: T
  readonly below: Link<T> | null
}

/** One way to read the marks so far. */
interface Path {
  readonly cost: number
  readonly depth: number
  readonly open: Link<Mark> | null
  readonly pairs: Link<Pair> | null
  readonly strays: Link<Mark> | null
}

const START: Path = { cost: 0, depth: 0, open: null, pairs: null, strays: null }

/**
 * Pairs marks of one family in the cheapest way, by dynamic programming over how many are open (Viterbi 1967): linear in
 * the number of marks. `endsSentence` tells whether a sentence ends right before a mark.
 */
export function pairMarks(marks: readonly Mark[], endsSentence: (mark: Mark) => boolean): Pairing {
  if (!marks.length) return NOTHING
  if (alternate(marks)) return { pairs: inTwos(marks), left: null, strays: [] }
  let paths: readonly Path[] = [START]
  for (const mark of marks) paths = cheapestPerDepth(paths.flatMap((path) => readings(path, mark, endsSentence)))
  const best = paths.map(leaveOpen).reduce((a, b) => (b.cost < a.cost ? b : a))
  return {
    pairs: listOf(best.pairs),
    left: listOf(best.open)[0] ?? null,
    strays: listOf(best.strays),
  }
}

const NOTHING: Pairing = { pairs: [], left: null, strays: [] }

/** Marks in perfect order, as nearly all are, cost nothing to pair, and no other way to pair them is as cheap. */
const alternate = (marks: readonly Mark[]): boolean =>
  marks.length % 2 === 0 && marks.every((mark, index) => (index % 2 === 0 ? openCost(mark) : closeCost(mark)) === 0)

function inTwos(marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [index, close] of marks.entries()) {
    const open = marks[index - 1]
    if (open && index % 2 === 1) pairs.push({ open, close, before: null })
  }
  return pairs
}

function cheapestPerDepth(paths: readonly Path[]): readonly Path[] {
  const best: (Path | undefined)[] = []
  for (const path of paths) {
    const rival = best[path.depth]
    if (!rival || path.cost < rival.cost) best[path.depth] = path
  }
  return best.filter((path) => path !== undefined)
}

/** Every way to go on with one more mark. */
function readings(path: Path, mark: Mark, endsSentence: (mark: Mark) => boolean): readonly Path[] {
  const toOpen = path.cost + openCost(mark)
  const toClose = path.cost + closeCost(mark)
  const ways: Path[] = []
  if (path.depth < DEEPEST) ways.push(opened(path, mark, toOpen + nestCost(path, mark)))
  if (path.open) {
    ways.push(closed(path, path.open, { mark, cost: toClose }))
    const breaksOff = COST.unclosed + (endsSentence(mark) ? 0 : COST.brokenOff)
    ways.push(brokenOff(path, path.open, { mark, cost: toOpen + breaksOff }))
  } else ways.push(strayed(path, mark, toClose + COST.stray))
  if (mark.doubt === 'measure' || mark.doubt === 'height') ways.push({ ...path, cost: path.cost + COST[mark.doubt] })
  return ways
}

const openCost = ({ context, usual }: Mark): number =>
  (context === 'open' ? 0 : context === 'close' ? COST.otherContext : COST.unclearContext) +
  (usual === 'close' ? COST.otherGlyph : 0)

const closeCost = ({ context, usual }: Mark): number =>
  (context === 'close' ? 0 : context === 'open' ? COST.otherContext : COST.unclearContext) +
  (usual === 'open' ? COST.otherGlyph : 0)

const nestCost = ({ open, depth }: Path, mark: Mark): number => {
  if (!open) return 0
  return depth * (open.value.glyph === mark.glyph ? COST.nestedAlike : COST.nestedUnlike)
}

/* The four steps name every field: spreading the path made them ten times as slow. */

const opened = ({ depth, open, pairs, strays }: Path, mark: Mark, cost: number): Path => ({
  cost,
  depth: depth + 1,
  open: { value: mark, below: open },
  pairs,
  strays,
})

const closed = (
  { depth, pairs, strays }: Path,
  open: Link<Mark>,
  { mark, cost }: { mark: Mark; cost: number },
): Path => ({
  cost,
  depth: depth - 1,
  open: open.below,
  pairs: { value: { open: open.value, close: mark, before: null }, below: pairs },
  strays,
})

const brokenOff = (
  { depth, pairs, strays }: Path,
  open: Link<Mark>,
  { mark, cost }: { mark: Mark; cost: number },
): Path => ({
  cost,
  depth,
  open: { value: mark, below: open.below },
  pairs: { value: { open: open.value, close: null, before: mark }, below: pairs },
  strays,
})

const strayed = ({ depth, open, pairs, strays }: Path, mark: Mark, cost: number): Path => ({
  cost,
  depth,
  open,
  pairs,
  strays: { value: mark, below: strays },
})

/** The marks that are open at the end of the paragraph stay so. */
function leaveOpen(path: Path): Path {
  const unclosed = listOf(path.open).map((open) => ({ open, close: null, before: null }))
  const pairs = unclosed.reduce<Link<Pair> | null>((below, value) => ({ value, below }), path.pairs)
  return { ...path, cost: path.cost + unclosed.length * COST.unclosed, pairs }
}

function listOf<T>(link: Link<T> | null): readonly T[] {
  const items: T[] = []
  for (let at = link; at; at = at.below) items.push(at.value)
  return items.reverse()
}
