// Gradient-boosted decision trees over small integer-like features, by histograms. Deterministic: what looks random (the
// columns that a tree may use) follows from the number of the round.

const BINS = 64

/** Cuts each feature of a table into at most 64 bins: the bin of every value, row by row, and the threshold of every bin. */
export function binFeatures(table, width) {
  const count = table.length / width
  const bins = new Uint8Array(table.length)
  const thresholds = Array.from({ length: width }, (_, f) => {
    const column = Float64Array.from({ length: count }, (_, i) => table[i * width + f])
    const cuts = cutsOf(column)
    for (let i = 0; i < count; i++) bins[i * width + f] = binOf(cuts, column[i])
    return cuts
  })
  return { bins, thresholds, width, count }
}

/** Thresholds that hold about as many rows each; every value its own where there are few. */
function cutsOf(column) {
  const values = Float64Array.from(column).sort()
  const distinct = values.filter((value, i) => i === 0 || value !== values[i - 1])
  if (distinct.length <= BINS) return distinct
  const cuts = new Set()
  for (let i = 1; i <= BINS; i++) cuts.add(values[Math.floor((i * values.length) / BINS) - 1])
  return Float64Array.from(cuts)
}

function binOf(cuts, value) {
  let low = 0
  let high = cuts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Trees whose sum follows the slopes that `measure(scores, gradient, hessian)` writes. Each round may ask a share of the
 * features only (`columns`), another one every time, so that one strong feature does not hide its neighbours.
 */
export function boost(data, { rounds, columns = 1, ...options }, measure) {
  const scores = new Float64Array(data.count)
  const gradient = new Float64Array(data.count)
  const hessian = new Float64Array(data.count)
  return Array.from({ length: rounds }, (_, round) => {
    measure(scores, gradient, hessian)
    const features = featuresOf(data.width, columns, round)
    return growTree({ ...data, ...options, features, gradient, hessian, scores })
  })
}

/** The features of a round, chosen by a congruential sequence that starts at its number. */
function featuresOf(width, share, round) {
  const all = Array.from({ length: width }, (_, f) => f)
  if (share >= 1) return all
  let state = (round + 1) * 2654435761
  const keyed = all.map((f) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { f, key: state >>> 8 }
  })
  keyed.sort((a, b) => a.key - b.key)
  return keyed
    .slice(0, Math.round(width * share))
    .map(({ f }) => f)
    .sort((a, b) => a - b)
}

/** One tree that fits the gradients, grown best leaf first. Answers it in preorder; its values are added to the scores. */
function growTree(task) {
  const rows = Int32Array.from({ length: task.count }, (_, i) => i)
  const root = leafOf(task, { rows, depth: 0, histogram: histogramOf(task, rows) })
  const open = [root]
  while (open.length < task.leaves) {
    const splittable = open.filter(({ split, depth }) => split && depth < task.depth)
    const best = splittable.sort((a, b) => b.split.gain - a.split.gain)[0]
    if (!best) break
    divide(task, best)
    open.splice(open.indexOf(best), 1, best.left, best.right)
  }
  const tree = []
  write(task, root, tree)
  return tree
}

/** Sums of slope and curvature, side by side, for each bin of each feature that the tree may ask. */
function histogramOf({ bins, width, features, gradient, hessian }, rows) {
  const sums = new Float64Array(features.length * BINS * 2)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]
    const [g, h] = [gradient[row], hessian[row]]
    for (let j = 0; j < features.length; j++) {
      const at = (j * BINS + bins[row * width + features[j]]) * 2
      sums[at] += g
      sums[at + 1] += h
    }
  }
  return sums
}

function leafOf(task, leaf) {
  let g = 0
  let h = 0
  for (let at = 0; at < BINS * 2; at += 2) {
    g += leaf.histogram[at]
    h += leaf.histogram[at + 1]
  }
  return { ...leaf, g, h, split: bestSplit(task, leaf.histogram, { g, h }) }
}

const LEAST_GAIN = 1e-6

function bestSplit({ features, thresholds, lambda, least }, histogram, { g, h }) {
  let best
  const whole = (g * g) / (h + lambda)
  for (let j = 0; j < features.length; j++) {
    let left = 0
    let leftH = 0
    for (let bin = 0; bin + 1 < thresholds[features[j]].length; bin++) {
      const at = (j * BINS + bin) * 2
      left += histogram[at]
      leftH += histogram[at + 1]
      if (leftH < least || h - leftH < least) continue
      const gain = (left * left) / (leftH + lambda) + (g - left) ** 2 / (h - leftH + lambda) - whole
      if (gain > LEAST_GAIN && (!best || gain > best.gain)) best = { gain, feature: features[j], bin }
    }
  }
  return best
}

/** Splits a leaf in two; only the smaller side is counted, the other is what remains. */
function divide(task, leaf) {
  const { bins, width } = task
  const { feature, bin } = leaf.split
  const left = leaf.rows.filter((i) => bins[i * width + feature] <= bin)
  const right = leaf.rows.filter((i) => bins[i * width + feature] > bin)
  const small = histogramOf(task, left.length < right.length ? left : right)
  const large = leaf.histogram.map((sum, at) => sum - small[at])
  const depth = leaf.depth + 1
  leaf.left = leafOf(task, { rows: left, depth, histogram: left.length < right.length ? small : large })
  leaf.right = leafOf(task, { rows: right, depth, histogram: left.length < right.length ? large : small })
  leaf.histogram = undefined
}

function write(task, node, tree) {
  const { thresholds, rate, lambda, scores } = task
  if (node.left) {
    const { feature, bin } = node.split
    tree.push(feature, Number(thresholds[feature][bin].toPrecision(4)))
    write(task, node.left, tree)
    write(task, node.right, tree)
    return
  }
  const value = Number(((-rate * node.g) / (node.h + lambda)).toFixed(3))
  tree.push(-1, value)
  for (const i of node.rows) scores[i] += value
}
