/** One choice that a person made: the features of each candidate, one after the other, and which one it was. */
export interface Example {
  readonly hashes: Int32Array
  /** Where the features of candidate `i` begin; one more than there are candidates. */
  readonly offsets: Int32Array
  readonly gold: number
}

/** How many slots the hashed features share. */
const SLOTS = 1 << 22
const RATE = 0.1
const RIDGE = 1e-4

export interface Plan {
  readonly epochs: number
  /** How fast weak weights shrink to zero. */
  readonly lasso: number
  /** Slots that are used in fewer candidates than this are left alone. */
  readonly least: number
  /** The orders in which the examples are learned, by their seeds: what is learned is the mean. */
  readonly seeds: readonly number[]
}

/**
 * Multinomial logistic regression over hashed features (a softmax over the candidates of each choice), by AdaGrad (Duchi,
 * Hazan and Singer 2011) with a lasso that sets weak weights to zero. Weights are the mean of those after the later
 * rounds, which swing less. Examples are shuffled by seeded generators: the same corpus gives the same weights.
 */
export function learn(examples: readonly Example[], counts: Uint16Array, plan: Plan): Float32Array {
  const sum = new Float32Array(SLOTS)
  for (const seed of plan.seeds) addLearned(sum, { examples, counts, plan, seed })
  const parts = plan.seeds.length * (plan.epochs - firstCounted(plan))
  return sum.map((total) => total / parts)
}

/** The first of the later rounds. */
const firstCounted = ({ epochs }: Plan): number => Math.ceil(epochs / 2)

interface Task {
  readonly examples: readonly Example[]
  readonly counts: Uint16Array
  readonly plan: Plan
  readonly seed: number
}

/** Adds the weights after each of the later rounds to a sum. */
function addLearned(sum: Float32Array, { examples, counts, plan, seed }: Task): void {
  const weights = new Float32Array(SLOTS)
  const state = { weights, squares: new Float32Array(SLOTS).fill(1e-3), counts, plan }
  const random = generator(seed)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random)
    const loss = order.reduce((total, index) => total + step(examples[index], state), 0)
    console.log(`  round ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`)
    if (epoch < firstCounted(plan)) continue
    for (let slot = 0; slot < SLOTS; slot++) sum[slot] = (sum[slot] ?? 0) + (weights[slot] ?? 0)
  }
}

/** In how many candidates each slot is used. */
export function countSlots(examples: readonly Example[]): Uint16Array {
  const counts = new Uint16Array(SLOTS)
  for (const { hashes } of examples)
    for (const hash of hashes) {
      const slot = hash & (SLOTS - 1)
      counts[slot] = Math.min((counts[slot] ?? 0) + 1, 0xffff)
    }
  return counts
}

/** Counts with only the slots left that matter most: large weights that are used often. */
export function keepBest(counts: Uint16Array, weights: Float32Array, room: number): Uint16Array {
  const worth = weights.map((weight, slot) => Math.abs(weight) * Math.sqrt(counts[slot] ?? 0))
  const bound = worth.filter(Boolean).sort().at(-room) ?? 0
  return counts.map((count, slot) => ((worth[slot] ?? 0) >= bound ? count : 0))
}

interface State {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly counts: Uint16Array
  readonly plan: Plan
}

function step(example: Example | undefined, state: State): number {
  if (!example) return 0
  const odds = probabilities(example, state.weights)
  odds.forEach((chance, candidate) => {
    const error = (candidate === example.gold ? 1 : 0) - chance
    if (Math.abs(error) > 1e-3) correct(example, { candidate, error }, state)
  })
  return -Math.log(Math.max(1e-12, odds[example.gold] ?? 0))
}

function probabilities({ hashes, offsets }: Example, weights: Float32Array): number[] {
  const sums: number[] = []
  for (let candidate = 0; candidate < offsets.length - 1; candidate++) {
    let sum = 0
    for (let i = offsets[candidate] ?? 0; i < (offsets[candidate + 1] ?? 0); i++)
      sum += weights[(hashes[i] ?? 0) & (SLOTS - 1)] ?? 0
    sums.push(sum)
  }
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

function correct(
  { hashes, offsets }: Example,
  { candidate, error }: { candidate: number; error: number },
  state: State,
): void {
  const { weights, squares, counts, plan } = state
  for (let i = offsets[candidate] ?? 0; i < (offsets[candidate + 1] ?? 0); i++) {
    const slot = (hashes[i] ?? 0) & (SLOTS - 1)
    if ((counts[slot] ?? 0) < plan.least) continue
    const gradient = error - RIDGE * (weights[slot] ?? 0)
    const square = (squares[slot] ?? 0) + gradient * gradient
    squares[slot] = square
    const pace = RATE / Math.sqrt(square)
    const moved = (weights[slot] ?? 0) + pace * gradient
    weights[slot] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pace * plan.lasso)
  }
}

/** Mulberry32, by Tommy Ettinger. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = kept
  }
}
