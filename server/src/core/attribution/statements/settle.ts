import { countWhile } from '../../text/within.ts'
import type { Proposal } from './choose.ts'

/**
 * The proposals that together hit most of what could be meant, in order of the text and without overlaps. What each is
 * worth is the share of its cue's proposals that it hits, less `least`: a weak one is left out, and two that overlap give
 * way to two that do not where that is worth more. Weighted interval scheduling (Kleinberg and Tardos 2006, 6.1).
 */
export function settle(found: readonly Proposal[], least: number): readonly Proposal[] {
  const worthy = worthyOf(found, least)
  worthy.sort(({ proposal: a }, { proposal: b }) => a.last - b.last || a.first - b.first)
  const steps: Step[] = []
  let total = 0
  for (const { proposal, worth } of worthy) {
    const place = countWhile(steps, (step) => step.proposal.last <= proposal.first)
    const taken = (steps[place - 1]?.total ?? 0) + worth
    steps.push({ proposal, place, total: Math.max(taken, total), isTaken: taken > total })
    total = Math.max(taken, total)
  }
  return takenOf(steps)
}

interface Weighed {
  readonly proposal: Proposal
  readonly worth: number
}

/** One proposal of those that end in order, and the best total that is reached with it and those before it. */
interface Step {
  readonly proposal: Proposal
  /** How many proposals end before it begins. */
  readonly place: number
  readonly total: number
  readonly isTaken: boolean
}

function takenOf(steps: readonly Step[]): readonly Proposal[] {
  const taken: Proposal[] = []
  for (let at = steps.length; at > 0; ) {
    const step = steps[at - 1]
    if (step?.isTaken) taken.push(step.proposal)
    at = step?.isTaken ? step.place : at - 1
  }
  return taken.reverse()
}

/** The proposals that are worth something. Those of a cue stand together. */
function worthyOf(found: readonly Proposal[], least: number): Weighed[] {
  const worthy: Weighed[] = []
  for (let from = 0, to = 0; from < found.length; from = to) {
    while (found[to]?.cue === found[from]?.cue && to < found.length) to++
    addWorthy(worthy, found.slice(from, to), least)
  }
  return worthy
}

/** Adds those of one cue. It has one content: what lies beside the best is left out. */
function addWorthy(worthy: Weighed[], group: readonly Proposal[], least: number): void {
  const weighed: Weighed[] = []
  let best: Weighed | undefined
  for (const proposal of group) {
    let hit = 0
    for (const other of group) hit += other.probability * likeness(proposal, other)
    if (hit <= least) continue
    const one = { proposal, worth: hit - least }
    weighed.push(one)
    if (!best || one.worth > best.worth) best = one
  }
  for (const one of weighed) if (!best || overlaps(one.proposal, best.proposal)) worthy.push(one)
}

const overlaps = (a: Proposal, b: Proposal): boolean => a.first < b.last && b.first < a.last

const MOSTLY_RIGHT = 0.7 // where reported speech ends is often anybody's guess: most of it is worth something

/** 1 for the same rows, less for rows that mostly overlap, else 0. */
function likeness(a: Proposal, b: Proposal): number {
  if (a.first === b.first && a.last === b.last) return 1
  const both = Math.min(a.last, b.last) - Math.max(a.first, b.first)
  const either = Math.max(a.last, b.last) - Math.min(a.first, b.first)
  return 2 * both >= either ? MOSTLY_RIGHT : 0
}
