import type { Proposal } from './choose.ts'

/**
 * The proposals that together hit most of what could be meant, in order of the text and without overlaps. What each is
 * worth is the share of its cue's proposals that it hits, less `least`: a weak one is left out, and two that overlap give
 * way to two that do not where that is worth more. Weighted interval scheduling (Kleinberg and Tardos 2006, 6.1).
 */
export function settle(found: readonly Proposal[], least: number): readonly Proposal[] {
  const worthy = groupByCue(found).flatMap((group) => worthyOf(group, least))
  worthy.sort((a, b) => a.last - b.last || a.first - b.first)
  const steps: Step[] = []
  for (const proposal of worthy) {
    const place = placeBefore(steps, proposal.first)
    const taken = (steps[place - 1]?.total ?? 0) + proposal.worth
    const left = steps.at(-1)?.total ?? 0
    steps.push({ proposal, place, total: Math.max(taken, left), isTaken: taken > left })
  }
  return takenOf(steps)
}

interface Weighed extends Proposal {
  readonly worth: number
}

/** One proposal of those that end in order, and the best total that is reached with it and those before it. */
interface Step {
  readonly proposal: Weighed
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

/** How many of the steps, by halving, end no later than a row. */
function placeBefore(steps: readonly Step[], row: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.proposal.last ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return low
}

/** The proposals of each cue, which stand together. */
function groupByCue(found: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const groups: Proposal[][] = []
  let cue = -1
  for (const proposal of found) {
    if (proposal.cue === cue) groups.at(-1)?.push(proposal)
    else groups.push([proposal])
    cue = proposal.cue
  }
  return groups
}

/** The proposals of a cue that are worth something. One cue has one content: what lies beside the best is left out. */
function worthyOf(group: readonly Proposal[], least: number): readonly Weighed[] {
  const worthy: Weighed[] = []
  let best: Weighed | undefined
  for (const proposal of group) {
    let hit = 0
    for (const other of group) hit += other.probability * likeness(proposal, other)
    if (hit <= least) continue
    const weighed = { ...proposal, worth: hit - least }
    worthy.push(weighed)
    if (!best || weighed.worth > best.worth) best = weighed
  }
  return worthy.length < 2 ? worthy : worthy.filter((one) => !best || overlaps(one, best))
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
