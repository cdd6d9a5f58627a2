import type { Text } from '../../text/text.ts'
import { mayReport } from './candidates.ts'
import { type Proposal, proposalsOf } from './choose.ts'
import { newFeatures } from './features.ts'
import type { Model } from './model.ts'
import { reachOfSentences } from './reach.ts'
import { type Shared, sharedRows } from './shared-rows.ts'
import type { Tokens } from './tokens.ts'

/** What was found of one cue, and the rows, half-open, that could have mattered to it. */
export interface Judged {
  readonly cue: number
  readonly from: number
  readonly to: number
  readonly proposals: readonly Proposal[]
}

/** What is remembered of a text for its next state. */
interface Known {
  readonly tokens: Tokens
  readonly judged: ReadonlyMap<number, Judged>
}

/** Remembered of texts that have been edited: they will be again. A source, read once, takes no room. */
const knownOf = new WeakMap<Text, Known>()

/** A text that is read and, when it was edited, its state before. */
export interface Edited {
  readonly text: Text
  readonly previous: Text | undefined
}

/**
 * Every statement that the words of a text could be, as `proposalsOf` finds them. Those of the text's earlier state are
 * taken over where all rows that could matter are the same: work follows what was edited.
 */
export function proposals(model: Model, tokens: Tokens, { text, previous }: Edited): readonly Proposal[] {
  if (!previous) return allProposals(model, tokens)
  const judged = judge(model, tokens, knownOf.get(previous))
  knownOf.set(text, { tokens, judged: new Map(judged.map((one) => [one.cue, one])) })
  return judged.flatMap((one) => one.proposals)
}

function allProposals(model: Model, tokens: Tokens): readonly Proposal[] {
  const f = newFeatures()
  const found: Proposal[] = []
  for (let cue = 0; cue < tokens.size; cue++)
    if (mayReport(tokens, cue)) for (const proposal of proposalsOf(model, tokens, cue, f)) found.push(proposal)
  return found
}

/** What was found of every cue, in order. Of `known`, an earlier state, the same objects where nothing moved. */
export function judge(model: Model, tokens: Tokens, known: Known | undefined): readonly Judged[] {
  const f = newFeatures()
  const reach = reachOfSentences(tokens)
  const shared = known && sharedRows(known.tokens, tokens)
  const judged: Judged[] = []
  for (let cue = 0; cue < tokens.size; cue++) {
    if (!mayReport(tokens, cue)) continue
    const sentence = tokens.sentence[cue] ?? 0
    const [from, to] = [reach.from[sentence] ?? 0, reach.to[sentence] ?? tokens.size]
    const earlier = known && shared && earlierOf(known, shared, { cue, from, to })
    judged.push(earlier ?? { cue, from, to, proposals: proposalsOf(model, tokens, cue, f) })
  }
  return judged
}

/** What an earlier state found of a cue, when it saw the same rows. */
function earlierOf({ judged }: Known, shared: Shared, at: Omit<Judged, 'proposals'>): Judged | undefined {
  if (at.to <= shared.head) return judged.get(at.cue)
  if (at.from < shared.tail) return undefined
  const earlier = judged.get(at.cue - shared.shift)
  return earlier && (shared.shift === 0 ? earlier : moved(earlier, shared.shift))
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
