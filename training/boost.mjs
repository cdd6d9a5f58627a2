// Gradient-boosted decision trees over small integer-like features, by histograms. Deterministic: what looks random (the
// columns and rows that a tree may use) follows from the number of the round.

/** Cuts each feature into at most `bins` bins; answers the bin of every value, column by column, and the threshold of every bin. */
export function binFeatures(rows, bins = 64) {
  const width = rows[0].length
  const count = rows.length
  const thresholds = []
  const columns = []
  for (let f = 0; f < width; f++) {
    const cuts = cutsOf(rows, f, bins)
    thresholds.push(cuts)
    columns.push(Uint8Array.from(rows, (row) => binOf(cuts, row[f])))
  }
  return { columns, thresholds, width, count }
}

/** Thresholds that hold about as many rows each; every value its own where there are few. */
function cutsOf(rows, f, bins) {
  const values = Float64Array.from(rows, (row) => row[f]).sort()
  const distinct = [...new Set(values)]
  if (distinct.length <= bins) return distinct
  const cuts = new Set()
  for (let i = 1; i <= bins; i++) cuts.add(values[Math.floor((i * values.length) / bins) - 1])
  return [...cuts]
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

/** One tree that fits the gradients, grown best leaf first. Answers it in preorder and each row's value. */
export function growTree(data, slopes, options) {
  const all = Int32Array.from({ length: data.count }, (_, i) => i)
  const task = { data, ...slopes, ...options }
  const root = leafOf(task, all, histogramOf(task, all))
  const open = [root]
  for (let count = 1; count < options.leaves; count++) {
    const best = open.filter((leaf) => leaf.split).sort((a, b) => b.split.gain - a.split.gain)[0]
    if (!best) break
    divide(task, best)
    open.splice(open.indexOf(best), 1, best.left, best.right)
  }
  const out = { tree: [], values: new Float64Array(data.count) }
  write(task, root, out)
  return out
}

/** Sums of slope and curvature for each bin of each feature that the tree may ask. */
function histogramOf({ data, gradient, hessian, features }, rows) {
  return features.map((f) => {
    const column = data.columns[f]
    const bins = data.thresholds[f].length
    const g = new Float64Array(bins)
    const h = new Float64Array(bins)
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]
      const bin = column[i]
      g[bin] += gradient[i]
      h[bin] += hessian[i]
    }
    return { g, h }
  })
}

const difference = (whole, part) =>
  whole.map(({ g, h }, k) => ({ g: g.map((v, bin) => v - part[k].g[bin]), h: h.map((v, bin) => v - part[k].h[bin]) }))

function leafOf(task, rows, histogram) {
  const [first] = histogram
  const g = first.g.reduce((a, b) => a + b, 0)
  const h = first.h.reduce((a, b) => a + b, 0)
  return { rows, histogram, g, h, split: bestSplit(task, histogram, g, h) }
}

function bestSplit({ features, lambda, least }, histogram, g, h) {
  let best
  const whole = (g * g) / (h + lambda)
  histogram.forEach((sums, k) => {
    let left = 0
    let leftH = 0
    for (let bin = 0; bin + 1 < sums.g.length; bin++) {
      left += sums.g[bin]
      leftH += sums.h[bin]
      if (leftH < least || h - leftH < least) continue
      const gain = (left * left) / (leftH + lambda) + (g - left) ** 2 / (h - leftH + lambda) - whole
      if (gain > 1e-6 && (!best || gain > best.gain)) best = { gain, feature: features[k], bin }
    }
  })
  return best
}

/** Splits a leaf in two; only the smaller side is counted, the other is what remains. */
function divide(task, leaf) {
  const { feature, bin } = leaf.split
  const column = task.data.columns[feature]
  const left = leaf.rows.filter((i) => column[i] <= bin)
  const right = leaf.rows.filter((i) => column[i] > bin)
  const small = histogramOf(task, left.length < right.length ? left : right)
  const large = difference(leaf.histogram, small)
  leaf.left = leafOf(task, left, left.length < right.length ? small : large)
  leaf.right = leafOf(task, right, left.length < right.length ? large : small)
  leaf.histogram = undefined
}

function write({ data, rate, lambda }, node, out) {
  if (node.left) {
    const { feature, bin } = node.split
    out.tree.push(feature, Number(data.thresholds[feature][bin].toPrecision(4)))
    write({ data, rate, lambda }, node.left, out)
    write({ data, rate, lambda }, node.right, out)
    return
  }
  const value = Number(((-rate * node.g) / (node.h + lambda)).toFixed(3))
  out.tree.push(-1, value)
  for (const i of node.rows) out.values[i] = value
}

/**
 * Trees whose sum follows the slopes that `measure(scores, gradient, hessian)` writes. Each round may ask a share of the
 * features only (`columns`), another one every time, so that one strong feature does not hide its neighbours.
 */
export function boost(data, { rounds, columns = 1, ...options }, measure) {
  const scores = new Float64Array(data.count)
  const gradient = new Float64Array(data.count)
  const hessian = new Float64Array(data.count)
  const trees = []
  for (let round = 0; round < rounds; round++) {
    measure(scores, gradient, hessian)
    const features = featuresOf(data.width, columns, round)
    const { tree, values } = growTree(data, { gradient, hessian }, { ...options, features })
    trees.push(tree)
    for (let i = 0; i < scores.length; i++) scores[i] += values[i]
  }
  return trees
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
