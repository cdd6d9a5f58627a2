import type { Features } from './features.ts'

type Weights = Float32Array | Int8Array

/** The weights of the hashed features of all five choices in one table; its size is a power of two. */
export interface Model {
  readonly weights: Weights
  readonly scale: number
  /** One bit for the weights whose slots end alike: 0 where all of them are zero. */
  readonly sieve: Uint8Array
}

const SIEVE_BITS = 2 ** 19 // 64 KB stay in a processor's cache, a table of some MB does not: nine in ten features end here
const SIEVE_MASK = SIEVE_BITS - 1

export function newModel(weights: Weights, scale: number): Model {
  const sieve = new Uint8Array(SIEVE_BITS / 8)
  for (let slot = 0; slot < weights.length; slot++) {
    const bit = slot & SIEVE_MASK
    if (weights[slot]) sieve[bit >> 3] = (sieve[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  return { weights, scale, sieve }
}

/** The sum of the weights of the features, a log-odds. */
export function score({ weights, scale, sieve }: Model, { hashes, count }: Features): number {
  const mask = weights.length - 1
  let sum = 0
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] ?? 0
    const kept = ((sieve[(hash & SIEVE_MASK) >> 3] ?? 0) >> (hash & 7)) & 1
    sum += weights[hash & mask & -kept] ?? 0
  }
  return sum * scale
}

/** How many answers a row can have that are not “no”, which scores 0. */
const ANSWERS = 3

/** The slot of a feature crossed with an answer from 1 to 3: the four slots of a feature stand side by side. */
export const slotOf = (hash: number, answer: number): number => (hash & ~ANSWERS) | answer

/** The scores of the answers 0 (“no”) to 3, as `score` would give them for the slots of each. */
export function scoreAnswers({ weights, scale, sieve }: Model, { hashes, count }: Features): number[] {
  const mask = weights.length - 1
  let [first, second, third] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const hash = (hashes[i] ?? 0) & ~ANSWERS
    if (!(((sieve[(hash & SIEVE_MASK) >> 3] ?? 0) >> (hash & 4)) & 15)) continue
    const slot = hash & mask
    first += weights[slot + 1] ?? 0
    second += weights[slot + 2] ?? 0
    third += weights[slot + 3] ?? 0
  }
  return [0, first * scale, second * scale, third * scale]
}

/** Turns scores into probabilities, in place. */
export function normalise(scores: number[]): number[] {
  const most = Math.max(...scores)
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp((scores[i] ?? 0) - most)
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / total
  return scores
}
