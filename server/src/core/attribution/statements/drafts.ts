import { chooseSource, type Proposal } from './choose.ts'
import { type Features, newFeatures } from './features.ts'
import { contentParts, type Rows } from './parts.ts'
import type { Tokens } from './tokens.ts'
import { MODEL } from './weights.ts'

/** A statement in rows: its cue, its content, and who is named as its source. */
export interface Draft {
  readonly proposal: Proposal
  readonly parts: readonly Rows[]
  /** The row of the last word of its source, or `NOBODY`. */
  readonly row: number
  readonly chance: number
}

/** The drafts of an earlier state by their cues, and how far what matters to a cue of the later state has moved, if it is the same. */
export interface EarlierDrafts {
  readonly drafts: ReadonlyMap<number, Draft>
  readonly movedBy: (cue: number) => number | undefined
}

/** Looks for the source of each proposal that was settled on. Those of an earlier state are taken over. */
export function draftsOf(
  tokens: Tokens,
  settled: readonly Proposal[],
  earlier: EarlierDrafts | undefined,
): readonly Draft[] {
  const f = newFeatures()
  return settled.map((proposal) => (earlier && takenOver(earlier, proposal)) ?? toDraft(tokens, proposal, f))
}

function toDraft(tokens: Tokens, proposal: Proposal, f: Features): Draft {
  const { cue, shape } = proposal
  const parts = contentParts(tokens, proposal)
  const { row, probability } = chooseSource(MODEL, tokens, { cue, shape, parts }, f)
  return { proposal, parts, row, chance: probability * proposal.probability }
}

function takenOver({ drafts, movedBy }: EarlierDrafts, proposal: Proposal): Draft | undefined {
  const by = movedBy(proposal.cue)
  const known = by === undefined ? undefined : drafts.get(proposal.cue - by)
  if (by === undefined || !known || !isMoved(known.proposal, proposal, by)) return undefined
  if (by === 0) return known
  const { parts, row, chance } = known
  return {
    proposal,
    parts: parts.map(({ first, last }) => ({ first: first + by, last: last + by })),
    row: row < 0 ? row : row + by,
    chance,
  }
}

const isMoved = (a: Proposal, b: Proposal, by: number): boolean =>
  a.first + by === b.first && a.last + by === b.last && a.shape === b.shape && a.leftEnd + by === b.leftEnd
