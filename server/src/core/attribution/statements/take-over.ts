import type { Shared } from '../../text/shared.ts'
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
  /** By their cues. None of a text that is read from scratch: most such texts are sources, and never edited. */
  readonly judged: ReadonlyMap<number, Judged>
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
      known: { tokens, judged: new Map() },
      movedBy: () => undefined,
    }
  const shared = sharedRows(before.tokens, tokens)
  const judged = judge(model, tokens, { ...before, shared })
  const byCue = new Map(judged.map((one) => [one.cue, one]))
  return {
    proposals: judged.flatMap((one) => one.proposals),
    known: { tokens, judged: byCue },
    movedBy: (cue) => {
      const one = byCue.get(cue)
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

/** What was found of every cue, in order. Of an earlier state, the same objects where nothing moved. */
export function judge(model: Model, tokens: Tokens, earlier?: Earlier): readonly Judged[] {
  const f = newFeatures()
  const reach = reachOfSentences(tokens)
  const judged: Judged[] = []
  for (let cue = 0; cue < tokens.size; cue++) {
    if (!mayReport(tokens, cue)) continue
    const sentence = tokens.sentence[cue] ?? 0
    const rows = { from: reach.from[sentence] ?? 0, to: reach.to[sentence] ?? tokens.size }
    const known = earlier && earlierOf(earlier, cue, rows)
    judged.push(known ?? { cue, ...rows, proposals: proposalsOf(model, tokens, cue, f) })
  }
  return judged
}

/** What an earlier state found of a cue, when it saw the same rows. */
function earlierOf({ judged, shared }: Earlier, cue: number, rows: Pick<Judged, 'from' | 'to'>): Judged | undefined {
  const by = rowsMoved(shared, rows)
  const known = by === undefined ? undefined : judged.get(cue - by)
  return by && known ? moved(known, by) : known
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
