// Gradient-boosted decision trees over small integer-like features, by histograms. Deterministic: no randomness at all.

/** Cuts each feature into at most `bins` bins; answers the bin of every value and the threshold of every bin. */
export function binFeatures(rows, bins = 64) {
  const width = rows[0].length
  const thresholds = []
  const binned = new Uint8Array(rows.length * width)
  for (let f = 0; f < width; f++) {
    const values = [...new Set(rows.map((row) => row[f]))].sort((a, b) => a - b)
    const step = Math.max(1, Math.ceil(values.length / bins))
    const cuts = values.filter((_, i) => i % step === step - 1 || i === values.length - 1)
    thresholds.push(cuts)
    rows.forEach((row, i) => {
      let low = 0
      let high = cuts.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (row[f] <= cuts[middle]) high = middle
        else low = middle + 1
      }
      binned[i * width + f] = low
    })
  }
  return { binned, thresholds, width, count: rows.length }
}

/** One tree that fits the gradients, grown best leaf first. Answers it in preorder and each row's value. */
export function growTree(data, gradient, hessian, { leaves, lambda, least, rate }) {
  const all = Int32Array.from({ length: data.count }, (_, i) => i)
  const root = { rows: all, ...totals(all, gradient, hessian) }
  root.split = bestSplit(data, root, gradient, hessian, lambda, least)
  const open = [root]
  for (let count = 1; count < leaves; count++) {
    const best = open.filter((leaf) => leaf.split).sort((a, b) => b.split.gain - a.split.gain)[0]
    if (!best) break
    divide(data, best, gradient, hessian, lambda, least)
    open.splice(open.indexOf(best), 1, best.left, best.right)
  }
  const values = new Float64Array(data.count)
  const tree = []
  write(data, root, { tree, values, lambda, rate })
  return { tree, values }
}

const totals = (rows, gradient, hessian) => {
  let g = 0
  let h = 0
  for (const i of rows) {
    g += gradient[i]
    h += hessian[i]
  }
  return { g, h }
}

function bestSplit(data, { rows, g, h }, gradient, hessian, lambda, least) {
  const { binned, thresholds, width } = data
  let best
  const sums = thresholds.map((cuts) => ({ g: new Float64Array(cuts.length), h: new Float64Array(cuts.length) }))
  for (const i of rows) {
    for (let f = 0; f < width; f++) {
      const bin = binned[i * width + f]
      sums[f].g[bin] += gradient[i]
      sums[f].h[bin] += hessian[i]
    }
  }
  const whole = (g * g) / (h + lambda)
  for (let f = 0; f < width; f++) {
    let left = 0
    let leftH = 0
    for (let bin = 0; bin + 1 < thresholds[f].length; bin++) {
      left += sums[f].g[bin]
      leftH += sums[f].h[bin]
      if (leftH < least || h - leftH < least) continue
      const gain = (left * left) / (leftH + lambda) + (g - left) ** 2 / (h - leftH + lambda) - whole
      if (gain > 1e-6 && (!best || gain > best.gain)) best = { gain, feature: f, bin }
    }
  }
  return best
}

function divide(data, leaf, gradient, hessian, lambda, least) {
  const { feature, bin } = leaf.split
  const goesLeft = (i) => data.binned[i * data.width + feature] <= bin
  for (const side of ['left', 'right']) {
    const rows = leaf.rows.filter((i) => goesLeft(i) === (side === 'left'))
    const child = { rows, ...totals(rows, gradient, hessian) }
    child.split = bestSplit(data, child, gradient, hessian, lambda, least)
    leaf[side] = child
  }
}

function write(data, node, out) {
  if (node.left) {
    const { feature, bin } = node.split
    out.tree.push(feature, Number(data.thresholds[feature][bin].toPrecision(4)))
    write(data, node.left, out)
    write(data, node.right, out)
    return
  }
  const value = Number(((-out.rate * node.g) / (node.h + out.lambda)).toFixed(3))
  out.tree.push(-1, value)
  for (const i of node.rows) out.values[i] = value
}
