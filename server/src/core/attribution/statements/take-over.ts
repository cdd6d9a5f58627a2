import { type Shared, spliced } from '../../text/shared.ts'
import { countWhile } from '../../text/within.ts'
import { mayReport } from './candidates.ts'
import { type Proposal, proposalsOf } from './choose.ts'
import { newFeatures } from './features.ts'
import type { Model } from './model.ts'
import { reachOfSentences } from './reach.ts'
import { rowsMoved, sharedRows } from './shared-rows.ts'
import type { Tokens } from './tokens.ts'

/** What was found of one cue, and the rows, half-open, that could have mattered to it. */
export interface Judged {
  readonly cue: number
  readonly from: number
  readonly to: number
  readonly proposals: readonly Proposal[]
}

/** What was found in one state of a text, for its next state. */
export interface Known {
  readonly tokens: Tokens
  /** In order of their cues. None of a text that is read from scratch: most such texts are sources, and never edited. */
  readonly judged: readonly Judged[]
}

/** Every statement that the words of a text could be. */
export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly known: Known
  /** How far all that could matter to a cue has moved since an earlier state; `undefined` where anything of it is new. */
  readonly movedBy: (cue: number) => number | undefined
}

/**
 * Finds every statement that the words of a text could be, as `proposalsOf` does. Those of the text's earlier state are
 * taken over where all rows that could matter are the same: work follows what was edited.
 */
export function findProposals(model: Model, tokens: Tokens, before: Known | undefined): Proposed {
  if (!before)
    return {
      proposals: allProposals(model, tokens),
      known: { tokens, judged: [] },
      movedBy: () => undefined,
    }
  const shared = sharedRows(before.tokens, tokens)
  const judged = judge(model, tokens, { judged: before.judged, shared })
  return {
    proposals: judged.flatMap((one) => one.proposals),
    known: { tokens, judged },
    movedBy: (cue) => {
      const one = judged[countWhile(judged, (other) => other.cue < cue)]
      return one && rowsMoved(shared, one)
    },
  }
}

function allProposals(model: Model, tokens: Tokens): readonly Proposal[] {
  const f = newFeatures()
  const found: Proposal[] = []
  for (let cue = 0; cue < tokens.size; cue++)
    if (mayReport(tokens, cue)) for (const proposal of proposalsOf(model, tokens, cue, f)) found.push(proposal)
  return found
}

/** What an earlier state found, and the rows that both states have. */
interface Earlier extends Pick<Known, 'judged'> {
  readonly shared: Shared
}

/**
 * What was found of every cue, in order. What could matter to cues begins and ends in the order of the cues, so that of an
 * earlier state the first and the last are taken over: the same objects where nothing moved.
 */
export function judge(model: Model, tokens: Tokens, earlier?: Earlier): readonly Judged[] {
  const { judged: before, shared } = earlier ?? { judged: [], shared: { head: 0, tail: tokens.size, shift: 0 } }
  const { head, tail, shift } = shared
  const ahead = countWhile(before, ({ to }) => to <= head)
  const from = (before[ahead - 1]?.cue ?? -1) + 1
  const behind = countWhile(before, (one) => one.from + shift < tail || one.cue + shift < from)
  const to = before[behind] ? before[behind].cue + shift : tokens.size
  const between = judgeRows(model, tokens, { from, to })
  const move = shift === 0 ? undefined : (one: Judged) => moved(one, shift)
  return spliced(before, { head: ahead, from: behind }, { between, move })
}

interface Rows {
  readonly from: number
  readonly to: number
}

/** What is found of the cues among some rows, half-open. */
function judgeRows(model: Model, tokens: Tokens, { from, to }: Rows): readonly Judged[] {
  const f = newFeatures()
  const reach = reachOfSentences(tokens)
  const judged: Judged[] = []
  for (let cue = from; cue < to; cue++) {
    if (!mayReport(tokens, cue)) continue
    const sentence = tokens.sentence[cue] ?? 0
    const rows = { from: reach.from[sentence] ?? 0, to: reach.to[sentence] ?? tokens.size }
    judged.push({ cue, ...rows, proposals: proposalsOf(model, tokens, cue, f) })
  }
  return judged
}

const moved = ({ cue, from, to, proposals }: Judged, by: number): Judged => ({
  cue: cue + by,
  from: from + by,
  to: to + by,
  proposals: proposals.map((proposal) => ({
    cue: proposal.cue + by,
    first: proposal.first + by,
    last: proposal.last + by,
    shape: proposal.shape,
    leftEnd: proposal.leftEnd + by,
    probability: proposal.probability,
  })),
})
