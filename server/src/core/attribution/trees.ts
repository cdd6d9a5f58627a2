/**
 * A sum of decision trees, each written in preorder: `feature, threshold, left…, right…` or `-1, value`. Left is taken
 * where the feature is not above the threshold. Written by `training/train.mjs`.
 */
export interface TreeData {
  readonly trees: readonly (readonly number[])[]
}

export interface Trees {
  readonly score: (row: readonly number[]) => number
}

/** Unpacks trees once, so that scoring only walks typed arrays. */
export function readTrees({ trees }: TreeData): Trees {
  const size = trees.reduce((sum, tree) => sum + tree.length / 2, 0)
  const packed = { feature: new Int16Array(size), value: new Float64Array(size), right: new Int32Array(size) }
  const roots: number[] = []
  let next = 0
  for (const tree of trees) {
    roots.push(next)
    next = unpack(tree, next, packed)
  }
  return { score: (row) => scoreOf(packed, roots, new Float64Array(row)) }
}

interface Packed {
  readonly feature: Int16Array
  readonly value: Float64Array
  readonly right: Int32Array
}

/** Unpacks one tree from `base` on and answers the place after it. */
function unpack(tree: readonly number[], base: number, packed: Packed): number {
  const open: number[] = []
  const nodes = tree.length / 2
  for (let i = 0; i < nodes; i++) {
    const feature = tree[2 * i] ?? -1
    packed.feature[base + i] = feature
    packed.value[base + i] = tree[2 * i + 1] ?? 0
    if (feature >= 0) open.push(base + i)
    else {
      const parent = open.pop()
      if (parent !== undefined) packed.right[parent] = base + i + 1
    }
  }
  return base + nodes
}

/** The row as a typed array: a score asks a thousand times for one of its numbers. */
function scoreOf({ feature, value, right }: Packed, roots: readonly number[], row: Float64Array): number {
  let sum = 0
  for (const root of roots) {
    let node = root
    for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
      node = (row[asked] ?? 0) <= (value[node] ?? 0) ? node + 1 : (right[node] ?? 0)
    }
    sum += value[node] ?? 0
  }
  return sum
}
