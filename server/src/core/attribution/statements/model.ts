import type { Features } from './features.ts'

/** The weights of the hashed features of all five choices in one table; its size is a power of two. */
export interface Model {
  readonly weights: Float32Array | Int8Array
  readonly scale: number
}

/** The sum of the weights of the features, a log-odds. */
export function score(model: Model, features: Features): number {
  const { weights } = model
  const mask = weights.length - 1
  let sum = 0
  for (let i = 0; i < features.count; i++) sum += weights[(features.hashes[i] ?? 0) & mask] ?? 0
  return sum * model.scale
}

/** Turns scores into probabilities, in place. */
export function normalise(scores: number[]): number[] {
  const most = Math.max(...scores)
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp((scores[i] ?? 0) - most)
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / total
  return scores
}
