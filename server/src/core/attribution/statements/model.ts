import type { Features } from './features.ts'

/** The weights of the hashed features of all five choices. The last bits of a feature's hash are its slot. */
export interface Model {
  readonly scale: number
  readonly lastSlot: number
  /** One bit for the slots that end alike: 0 where none of them has a weight. */
  readonly sieve: Uint8Array
  /** Slots with their weights, as `entryOf` joins them, each at the place that its last bits say or one of the next; or `FREE`. */
  readonly entries: Int32Array
}

/** A weight of the model, in units of its scale: not 0, and of one signed byte. */
export interface Weight {
  readonly slot: number
  readonly value: number
}

const FREE = 0
const SIEVE_BITS = 2 ** 19 // 64 KB stay near a processor: most features that have no weight end here
const LAST_BIT = SIEVE_BITS - 1
const ROOM = 1.4 // places for each weight: few enough to stay near, enough for a free one to follow soon

/** Builds a model of weights in `slots` slots, a power of two up to 2 ** 22. */
export function newModel(weights: readonly Weight[], { slots, scale }: { slots: number; scale: number }): Model {
  const sieve = new Uint8Array(SIEVE_BITS / 8)
  const entries = new Int32Array(2 ** Math.ceil(Math.log2(ROOM * weights.length + 1)))
  for (const { slot, value } of weights) {
    const bit = slot & LAST_BIT
    sieve[bit >> 3] = (sieve[bit >> 3] ?? 0) | (1 << (bit & 7))
    let place = slot & (entries.length - 1)
    while (entries[place] !== FREE) place = (place + 1) & (entries.length - 1)
    entries[place] = entryOf(slot, value)
  }
  return { scale, lastSlot: slots - 1, sieve, entries }
}

const entryOf = (slot: number, value: number): number => (slot << 8) | (value & 0xff)

/** The weight of a slot; 0 where it has none. */
function weightOf(entries: Int32Array, slot: number): number {
  const last = entries.length - 1
  let place = slot & last
  let entry = entries[place] ?? FREE
  while (entry !== FREE && entry >>> 8 !== slot) {
    place = (place + 1) & last
    entry = entries[place] ?? FREE
  }
  return (entry << 24) >> 24
}

/** The sum of the weights of the features, a log-odds. */
export function score({ scale, lastSlot, sieve, entries }: Model, { hashes, count }: Features): number {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const slot = (hashes[i] ?? 0) & lastSlot
    if (((sieve[(slot & LAST_BIT) >> 3] ?? 0) >> (slot & 7)) & 1) sum += weightOf(entries, slot)
  }
  return sum * scale
}

/** How many answers a row can have that are not “no”, which scores 0. */
const ANSWERS = 3

/** The slot of a feature crossed with an answer from 1 to 3: the slots of a feature stand side by side. */
export const slotOf = (hash: number, answer: number): number => (hash & ~ANSWERS) | answer

/** The scores of the answers 0 (“no”) to 3, as `score` would give them for the slots of each. */
export function scoreAnswers({ scale, lastSlot, sieve, entries }: Model, { hashes, count }: Features): number[] {
  let [first, second, third] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const slot = slotOf(hashes[i] ?? 0, 0) & lastSlot
    const bits = (sieve[(slot & LAST_BIT) >> 3] ?? 0) >> (slot & 4)
    if (bits & 2) first += weightOf(entries, slot + 1)
    if (bits & 4) second += weightOf(entries, slot + 2)
    if (bits & 8) third += weightOf(entries, slot + 3)
  }
  return [0, first * scale, second * scale, third * scale]
}

/** Turns scores into probabilities, in place. */
export function normalise(scores: number[]): number[] {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp((scores[i] ?? 0) - most)
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / total
  return scores
}
