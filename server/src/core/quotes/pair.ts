import type { Span } from '../span.ts'
import type { Mark } from './marks.ts'

/** Two marks that belong together, or an opening one that nothing closes. */
export interface Pair {
  readonly open: Mark
  readonly close: Mark | null
}

/** The marks of one paragraph, paired. */
export interface PairedMarks {
  /** In order of their opening marks; pairs nest and never cross. */
  readonly pairs: readonly Pair[]
  /** The outermost mark left open, in the paragraph's last place, or null: it may go on in the next paragraph. */
  readonly open: Mark | null
  /** A closing mark before anything was opened: it may close a quotation of an earlier paragraph. */
  readonly stray: Mark | null
}

/** Pairs the marks of a paragraph. Double, angle and corner marks first; single ones then inside or between them. */
export function pairMarks(marks: readonly Mark[]): PairedMarks {
  const stack: Mark[] = []
  const pairs: Pair[] = []
  let stray: Mark | null = null
  const strong = marks.filter(({ family }) => family !== 'single')
  for (const [index, mark] of strong.entries()) {
    const opener = stack.findLastIndex(({ family }) => family === mark.family)
    const action = actionOf(mark, opener >= 0, strong, index)
    if (action === 'open') stack.push(mark)
    else if (opener >= 0) {
      for (const left of stack.splice(opener + 1)) pairs.push({ open: left, close: null })
      const [open] = stack.splice(opener)
      if (open) pairs.push({ open, close: mark })
    } else if (!pairs.length && !stray) stray = mark
  }
  for (const open of stack) pairs.push({ open, close: null })
  const all = [...pairs, ...pairSingles(marks, pairs)]
  return { pairs: all.sort((a, b) => a.open.start - b.open.start), open: stack[0] ?? null, stray }
}

function actionOf(mark: Mark, isOpen: boolean, marks: readonly Mark[], index: number): 'open' | 'close' {
  if (mark.side === 'open') {
    if (!isOpen || mark.glyph !== '“') return 'open'
    return 'open'
  }
  if (mark.side === 'close') return 'close'
  void marks
  void index
  return isOpen ? 'close' : 'open'
}

function pairSingles(marks: readonly Mark[], outer: readonly Pair[]): readonly Pair[] {
  const singles = marks.filter(({ family }) => family === 'single')
  const pairs: Pair[] = []
  for (let i = 0; i < singles.length; i++) {
    const open = singles[i]
    if (!open || open.side === 'close') continue
    const closeAt = closingSingle(singles, i)
    const close = singles[closeAt]
    if (!close || crosses({ start: open.start, end: close.end }, outer)) continue
    pairs.push({ open, close })
    i = closeAt
  }
  return pairs
}

/** The index of the mark that closes a single one: the first that cannot be an apostrophe, else the first at all. */
function closingSingle(singles: readonly Mark[], from: number): number {
  let doubtful = -1
  for (let i = from + 1; i < singles.length; i++) {
    const mark = singles[i]
    if (!mark || mark.side === 'open') break
    if (!mark.doubtful) return i
    if (doubtful < 0) doubtful = i
  }
  return doubtful
}

const crosses = (span: Span, pairs: readonly Pair[]): boolean =>
  pairs.some(({ open, close }) => {
    if (!close) return false
    const startsIn = open.start < span.start && span.start < close.end
    const endsIn = open.start < span.end && span.end < close.end
    return startsIn !== endsIn
  })
