import { isHeading } from '../features/position.ts'
import type { Scene } from '../scene.ts'
import { type AlignedWords, alignWords } from './aligned-words.ts'
import { matchMentions, matchQuotations, matchReports } from './match.ts'

/** A scene and, for each mention, how often its name occurs: what is known of a text before anything is decided. */
export interface Setting {
  readonly scene: Scene
  readonly salience: Uint16Array
}

/** What the settings of two states of a text have in common. */
export interface Counterparts {
  /** For each quotation of the later state the place of the same one in the earlier state, or -1. */
  readonly quotations: Int32Array
  /** The same of reports. */
  readonly reports: Int32Array
  /** For each mention of the earlier state the place of the same one in the later state, or -1. */
  readonly mentions: Int32Array
  /** Whether some words of the later state, half-open, stood in the earlier one with the same neighbours, and all that is known of them is the same. */
  readonly isSame: (from: number, to: number) => boolean
}

/** Compares two states of a text. Linear. */
export function counterparts(before: Setting, after: Setting): Counterparts {
  const words = alignWords(before.scene.tokens.text, after.scene.tokens.text)
  const { change, head, tail } = words
  const { earlier, later } = matchMentions(before.scene.found, after.scene.found, words)
  const quotations = matchQuotations(before.scene.quotations, after.scene.quotations, change)
  const reports = matchReports(before.scene.reports, after.scene.reports, { change, mentions: later })
  const changed = changedWords({ before, after, words, mentions: earlier, quotations })
  const changedBefore = sums(changed)
  const isSame = (from: number, to: number): boolean => {
    const [first, last] = [Math.max(0, from), Math.min(to, changed.length)]
    return (to <= head || from >= tail) && changedBefore[first] === changedBefore[last]
  }
  return { quotations, reports, mentions: later, isSame }
}

/** Two states, their words side by side, and the places in the earlier state of mentions and quotations of the later. */
interface States {
  readonly before: Setting
  readonly after: Setting
  readonly words: AlignedWords
  readonly mentions: Int32Array
  readonly quotations: Int32Array
}

/** For each word 1 where it is new or anything about it is not as it was. */
function changedWords(states: States): Uint8Array {
  const { words, mentions, after } = states
  const changed = new Uint8Array(after.scene.tokens.count).fill(1, words.head, words.tail)
  markChanged(changed, states, { from: 0, to: words.head, by: 0 })
  markChanged(changed, states, { from: words.tail, to: changed.length, by: words.shift })
  for (let mention = 0; mention < mentions.length; mention++)
    if ((mentions[mention] ?? -1) >= 0 && !isSameStanding(states, mention))
      changed[after.scene.found[mention]?.first ?? 0] = 1
  return changed
}

/** Marks words that both states have but not in the same quotation and the same mention, or no more below the headline. */
function markChanged(
  changed: Uint8Array,
  { before, after, mentions, quotations }: States,
  { from, to, by }: { readonly from: number; readonly to: number; readonly by: number },
): void {
  const [old, now] = [before.scene, after.scene]
  for (let word = from; word < to; word++) {
    const was = word - by
    const isSame =
      old.tokens.quotation[was] === placeIn(quotations, now.tokens.quotation[word] ?? NONE) &&
      old.mentionAt[was] === placeIn(mentions, now.mentionAt[word] ?? NONE) &&
      isHeading(old.tokens, was) === isHeading(now.tokens, word)
    if (!isSame) changed[word] = 1
  }
}

const NONE = -1
const NO_COUNTERPART = -2

/** The place in the other state of what has a place in one: -1 for nothing, lower for what the other state has not. */
export function placeIn(others: Int32Array, place: number): number {
  if (place < 0) return NONE
  const other = others[place] ?? NONE
  return other < 0 ? NO_COUNTERPART : other
}

/** Whether a mention that both states have stands in the same clause, and its name is met as often. */
function isSameStanding({ before, after, words, mentions }: States, mention: number): boolean {
  const was = mentions[mention] ?? -1
  const by = (after.scene.found[mention]?.first ?? 0) < words.head ? 0 : words.shift
  const [a, b] = [before.scene.clauses[was], after.scene.clauses[mention]]
  if (!a || !b) return false
  return (
    before.salience[was] === after.salience[mention] &&
    before.scene.ranks[was] === after.scene.ranks[mention] &&
    a.crossed === b.crossed &&
    a.negated === b.negated &&
    a.accordingTo === b.accordingTo &&
    isSamePlace(a.after, b.after, by) &&
    isSamePlace(a.before, b.before, by) &&
    isSamePlace(a.lead, b.lead, by)
  )
}

const isSamePlace = (was: number, word: number, by: number): boolean => (was < 0 ? was : was + by) === word

function sums(changed: Uint8Array): Int32Array {
  const counts = new Int32Array(changed.length + 1)
  for (let at = 0; at < changed.length; at++) counts[at + 1] = (counts[at] ?? 0) + (changed[at] ?? 0)
  return counts
}
