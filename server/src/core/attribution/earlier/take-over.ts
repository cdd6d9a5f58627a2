import { firstFrom } from '../../text/within.ts'
import type { Decision } from '../decide.ts'
import type { Decided } from '../decisions.ts'
import { type Memory, previousQuotation } from '../features/previous.ts'
import { reportsAround } from '../features/reports-around.ts'
import type { Scene } from '../scene.ts'
import { type Counterparts, counterparts, placeIn, type Setting } from './counterparts.ts'

/** A decision that is known: `undefined` in it where nobody is in reach. */
export interface Known {
  readonly decision: Decision | undefined
}

/** What can be said of a quotation of the later state, in order: each after the speakers before it are known. */
export type TakeOver = (quotation: number, memory: Memory) => Known | undefined

/**
 * Takes the decisions of an earlier state over, each where all that it was made from is the same: the words in reach and
 * what is known of them, the reports around, the quotations before in the paragraph, and who spoke last.
 */
export function takeOver(earlier: Decided, now: Setting): TakeOver {
  const both: States = { earlier, now, shared: counterparts(earlier, now) }
  return (quotation, memory) => {
    const was = both.shared.quotations[quotation] ?? -1
    if (was < 0 || !hasSameReach(both, { quotation, was, memory })) return undefined
    const decision = earlier.decisions[was]
    if (!decision) return { decision }
    const mention = both.shared.mentions[decision.mention] ?? -1
    return mention < 0 ? undefined : { decision: { ...decision, mention } }
  }
}

interface States {
  readonly earlier: Decided
  readonly now: Setting
  readonly shared: Counterparts
}

/** A quotation and its place in the earlier state. */
interface Place {
  readonly quotation: number
  readonly was: number
  readonly memory: Memory
}

const BACK = 320 // words that candidates are looked for in: see `candidates.ts`
const ON = 200 // words that verbs of speech are looked for in: see `cues-around.ts`
const MARGIN = 48 // words beside a mention that its clause and its features look at

function hasSameReach(states: States, place: Place): boolean {
  const { now, shared } = states
  const range = now.scene.ranges[place.quotation]
  if (!range || !shared.isSame(range.first - BACK - MARGIN, range.last + ON + MARGIN)) return false
  const pointers = pointersOf(states, place)
  const sources = sourcesOf(states, place)
  if (!pointers || !sources) return false
  let [from, to] = [Math.min(range.first - BACK, firstOfParagraph(now.scene, range.first)), range.last + ON]
  for (const mention of [...pointers, ...sources]) {
    from = Math.min(from, now.scene.found[mention]?.first ?? from)
    to = Math.max(to, now.scene.found[mention]?.last ?? to)
  }
  return shared.isSame(from - MARGIN, to + MARGIN) && hasSameQuotationsBefore(states, place, from)
}

function firstOfParagraph({ tokens: { text, paragraph } }: Scene, word: number): number {
  const { start } = text.paragraphs[paragraph[word] ?? -1] ?? { start: 0 }
  return firstFrom(text.words, start)
}

/**
 * The mentions that say who may speak from however far away: the speaker before, who says the quotation around, the label
 * of the turn, and that of the quotation around. `undefined` where the earlier state had others, or was less or more sure.
 */
function pointersOf(
  { earlier, now, shared }: States,
  { quotation, was, memory }: Place,
): readonly number[] | undefined {
  const { scene } = now
  const previous = previousQuotation(scene, quotation, memory)
  const previousWas = previousQuotation(earlier.scene, was, earlier)
  const host = scene.ranges[quotation]?.host ?? -1
  const hostWas = earlier.scene.ranges[was]?.host ?? -1
  if (placeIn(shared.quotations, previous) !== previousWas || placeIn(shared.quotations, host) !== hostWas)
    return undefined
  const isSame = (mention: number, before: number) => placeIn(shared.mentions, before) === mention
  const pairs: readonly (readonly [number, number])[] = [
    [memory.speakers[previous] ?? -1, earlier.speakers[previousWas] ?? -1],
    [memory.speakers[host] ?? -1, earlier.speakers[hostWas] ?? -1],
    [scene.turns[quotation] ?? -1, earlier.scene.turns[was] ?? -1],
    [scene.turns[host] ?? -1, earlier.scene.turns[hostWas] ?? -1],
  ]
  const isAsSure = (memory.right[previous] ?? 0) === (earlier.right[previousWas] ?? 0)
  return isAsSure && pairs.every(([mention, before]) => isSame(mention, before))
    ? pairs.map(([mention]) => mention)
    : undefined
}

/** The sources of the reports around a quotation. `undefined` where the earlier state had other reports. */
function sourcesOf({ earlier, now, shared }: States, { quotation }: Place): readonly number[] | undefined {
  const { reports, quotations } = now.scene
  const [first, last] = reportsAround(now.scene, quotations[quotation] ?? { start: 0, end: 0 }).places
  const ends = earlier.scene.reports.length
  const placeWas = (at: number): number => (at < reports.length ? placeIn(shared.reports, at) : ends)
  const firstWas = placeWas(first)
  for (let at = first; at <= last; at++) if (placeWas(at) !== firstWas + at - first || firstWas < -1) return undefined
  return reports.slice(Math.max(0, first), last + 1).map(({ source }) => source)
}

const MOST_BEFORE = 9 // quotations: see `quotation-context.ts`

/** Whether the quotations before one, from a word on, are the same. */
function hasSameQuotationsBefore({ earlier, now, shared }: States, { quotation, was }: Place, from: number): boolean {
  const [ranges, rangesWas] = [now.scene.ranges, earlier.scene.ranges]
  const by = (ranges[quotation]?.first ?? 0) - (rangesWas[was]?.first ?? 0)
  for (let back = 1; back <= MOST_BEFORE; back++) {
    const isNear = (ranges[quotation - back]?.first ?? -1) >= from
    const wasNear = (rangesWas[was - back]?.first ?? -1) >= from - by
    if (!isNear && !wasNear) return true
    if (shared.quotations[quotation - back] !== was - back) return false
  }
  return true
}
