import { COST, likenessOf } from './likeness.ts'
import type { Term } from './term.ts'

/**
 * One step of an alignment. `pair`: terms read as each other · `draft`: a term that the source does not have ·
 * `source`: a term left out · `joined`: one term of the one side that is two of the other (`healthcare`).
 * Indexes into the terms that were aligned.
 */
export type Step =
  | { readonly kind: 'pair'; readonly draft: number; readonly source: number }
  | { readonly kind: 'draft'; readonly draft: number }
  | { readonly kind: 'source'; readonly source: number }
  | { readonly kind: 'joined'; readonly draft: number; readonly source: number; readonly whole: 'draft' | 'source' }

export interface WordAlignment {
  readonly steps: readonly Step[]
  readonly cost: number
}

/** A term of the source, and whether it stands outside every quotation, so that it may be passed over for little. */
export interface SourceTerm extends Term {
  readonly outside: boolean
  /** Stands outside while the quotation was found inside: it may be passed over, never read as one of its words. */
  readonly shut: boolean
  /** A transcriber's or an editor's note: “(APPLAUSE)”, “[crosstalk]”. Nobody said it. */
  readonly aside: boolean
}

const OPEN_GAP = 0.4 // a run of words left out or added is one change, so its words cost less than scattered ones
const WORD_IN_GAP = 0.4
const WORD_LEFT_OUT = 0.3 // shortening a quotation is commoner than lengthening it
const OPEN_FAR = 1.8 // a sentence or more that was skipped is one change, however long it is
const WORD_FAR = 0.04
const EDITORIAL = 0.03 // words in an editor's brackets are expected not to be there
const REPLACED = 0.25 // words in brackets may stand for any word of the source
const CUT_OPEN = 0.1
const CUT_WORD = 0.002 // behind a marked omission the next words are looked for nearby first
const OUTSIDE_OPEN = 0.3
const OUTSIDE_WORD = 0.01 // “…,” he said, “…”: the attribution of the source is nothing left out
const JOINED = 0.1
const CHANGED_AT_EDGE = 0.3 // since the ends of the source are free, a first word might be read as any word
const OVER_BOUNDARY = 0.5 // and never as a word of the sentence before, or a last word as one of the next
const AT_EDGE = 0.9 // the source goes on at both ends, so a last word was rather changed than added

const PAIR = 0
const IN_DRAFT = 1
const IN_SOURCE = 2
const FAR_IN_SOURCE = 3
const STATES = [PAIR, IN_DRAFT, IN_SOURCE, FAR_IN_SOURCE] as const
type State = (typeof STATES)[number]
const JOIN_DRAFT = 4
const JOIN_SOURCE = 5
const START = 6
const FAR = 1e9

/**
 * The cheapest way to read all terms of a draft's quotation as a stretch of the source's terms, whose ends are free.
 * Gotoh's algorithm (1982) for affine gaps, with costs that pair a changed word with the word it replaced.
 */
export function alignWords(draft: readonly Term[], source: readonly SourceTerm[]): WordAlignment {
  const table = fill(draft, source)
  return traceBack(table, { rows: draft.length, columns: source.length, edge: draft.at(-1)?.editorial ? 0 : AT_EDGE })
}

interface Table {
  readonly width: number
  /** For each state and cell the cheapest cost and the state it came from. */
  readonly cost: Readonly<Record<State, Float64Array>>
  readonly from: Readonly<Record<State, Uint8Array>>
  /** How the pair state reached a cell: PAIR, JOIN_DRAFT or JOIN_SOURCE. */
  readonly how: Uint8Array
}

function fill(draft: readonly Term[], source: readonly SourceTerm[]): Table {
  const width = source.length + 1
  const size = (draft.length + 1) * width
  const costs = () => new Float64Array(size).fill(FAR)
  const states = () => new Uint8Array(size)
  const table: Table = {
    width,
    cost: { [PAIR]: costs(), [IN_DRAFT]: costs(), [IN_SOURCE]: costs(), [FAR_IN_SOURCE]: costs() },
    from: { [PAIR]: states(), [IN_DRAFT]: states(), [IN_SOURCE]: states(), [FAR_IN_SOURCE]: states() },
    how: new Uint8Array(size),
  }
  for (let j = 0; j < width; j++) {
    table.cost[PAIR][j] = 0
    table.from[PAIR][j] = START
  }
  for (let i = 1; i <= draft.length; i++) fillRow(table, draft, source, i)
  return table
}

function fillRow(table: Table, draft: readonly Term[], source: readonly SourceTerm[], i: number): void {
  const term = draft[i - 1]
  if (!term) return
  const cut = draft[i]?.cutBefore === true
  const word = term.editorial ? EDITORIAL : WORD_IN_GAP
  const open = term.editorial ? EDITORIAL : OPEN_GAP
  for (let j = 0; j < table.width; j++) {
    const cell = i * table.width + j
    const edge = i === 1 && !term.editorial ? AT_EDGE : 0
    step(table, { cell, back: cell - table.width, state: IN_DRAFT, open: open + word + edge, extend: word })
    const beside = source[j - 1]
    if (!beside) continue
    pairCell(table, { cell, i, j, draft, source })
    if (i === draft.length) continue
    const gap = cut
      ? [CUT_OPEN, CUT_WORD]
      : beside.outside || beside.aside
        ? [OUTSIDE_OPEN, OUTSIDE_WORD]
        : [OPEN_GAP, WORD_LEFT_OUT]
    const [opening = 0, each = 0] = gap
    step(table, { cell, back: cell - 1, state: IN_SOURCE, open: opening + each, extend: each })
    step(table, { cell, back: cell - 1, state: FAR_IN_SOURCE, open: OPEN_FAR + WORD_FAR, extend: WORD_FAR })
  }
}

interface Move {
  readonly cell: number
  readonly back: number
  readonly state: State
  readonly open: number
  readonly extend: number
}

/** Enters or lengthens a gap: from any other state at the price of opening, from itself at the price of a word. */
function step(table: Table, { cell, back, state, open, extend }: Move): void {
  let best = FAR
  let from: State = PAIR
  for (const before of STATES) {
    const cost = (table.cost[before][back] ?? FAR) + (before === state ? extend : open)
    if (cost < best) {
      best = cost
      from = before
    }
  }
  table.cost[state][cell] = best
  table.from[state][cell] = from
}

interface Cell {
  readonly cell: number
  readonly i: number
  readonly j: number
  readonly draft: readonly Term[]
  readonly source: readonly SourceTerm[]
}

function pairCell(table: Table, at: Cell): void {
  const { cell, i, j, draft, source } = at
  const a = draft[i - 1]
  const b = source[j - 1]
  if (!a || !b || b.shut) return
  const likeness = likenessOf(a, b)
  const price = COST[likeness] + (likeness === 'same' ? 0 : edgePrice(at, b))
  enter(table, cell, cell - table.width - 1, a.editorial ? Math.min(price, REPLACED) : price, PAIR)
  const bBefore = source[j - 2]
  if (bBefore && a.form.length > 3 && a.form === bBefore.form + b.form)
    enter(table, cell, cell - table.width - 2, JOINED, JOIN_DRAFT)
  const aBefore = draft[i - 2]
  if (aBefore && b.form.length > 3 && b.form === aBefore.form + a.form)
    enter(table, cell, cell - 2 * table.width - 1, JOINED, JOIN_SOURCE)
}

/** What it costs more to read a first or last word of the draft as another word. */
function edgePrice({ i, j, draft, source }: Cell, there: SourceTerm): number {
  const isFirst = i === 1
  const isLast = i === draft.length
  if (!isFirst && !isLast) return 0
  const isOver = draft.length > 1 && ((isFirst && source[j]?.opens === true) || (isLast && there.opens))
  return CHANGED_AT_EDGE + (isOver ? OVER_BOUNDARY : 0)
}

function enter(table: Table, cell: number, back: number, price: number, how: number): void {
  let best = FAR
  let from: State = PAIR
  for (const before of STATES) {
    const cost = table.cost[before][back] ?? FAR
    if (cost < best) {
      best = cost
      from = before
    }
  }
  if (best + price >= (table.cost[PAIR][cell] ?? FAR)) return
  table.cost[PAIR][cell] = best + price
  table.from[PAIR][cell] = from
  table.how[cell] = how
}

interface Corner {
  readonly rows: number
  readonly columns: number
  /** What it costs that a last word of the draft was added. */
  readonly edge: number
}

function traceBack(table: Table, corner: Corner): WordAlignment {
  const end = cheapestEnd(table, corner)
  const steps: Step[] = []
  let state: State = end.state
  let i = corner.rows
  let j = end.column
  while (i > 0) {
    const cell = i * table.width + j
    const next = table.from[state][cell] ?? START
    if (state === IN_DRAFT) steps.push({ kind: 'draft', draft: --i })
    else if (state === IN_SOURCE || state === FAR_IN_SOURCE) steps.push({ kind: 'source', source: --j })
    else {
      const how = table.how[cell]
      const back = pairStep(how ?? PAIR, i, j)
      steps.push(back.step)
      i = back.i
      j = back.j
    }
    state = STATES.find((known) => known === next) ?? PAIR
  }
  return { steps: steps.reverse(), cost: end.cost }
}

function pairStep(how: number, i: number, j: number): { readonly step: Step; readonly i: number; readonly j: number } {
  if (how === JOIN_DRAFT)
    return { step: { kind: 'joined', draft: i - 1, source: j - 2, whole: 'draft' }, i: i - 1, j: j - 2 }
  if (how === JOIN_SOURCE)
    return { step: { kind: 'joined', draft: i - 2, source: j - 1, whole: 'source' }, i: i - 2, j: j - 1 }
  return { step: { kind: 'pair', draft: i - 1, source: j - 1 }, i: i - 1, j: j - 1 }
}

function cheapestEnd(table: Table, { rows, columns, edge }: Corner) {
  let best: { readonly cost: number; readonly column: number; readonly state: State } = {
    cost: FAR,
    column: 0,
    state: PAIR,
  }
  for (let column = 0; column <= columns; column++) {
    for (const state of [PAIR, IN_DRAFT] as const) {
      const cost = (table.cost[state][rows * table.width + column] ?? FAR) + (state === IN_DRAFT ? edge : 0)
      if (cost < best.cost) best = { cost, column, state }
    }
  }
  return best
}
