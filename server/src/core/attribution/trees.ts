/**
 * A sum of decision trees, each written in preorder: `feature, threshold, left…, right…` or `-1, value`. Left is taken
 * where the feature is not above the threshold. Written by `training/train.mjs`.
 */
export interface TreeData {
  readonly trees: readonly (readonly number[])[]
}

export interface Trees {
  readonly score: (row: Float64Array) => number
  /** One score for each row. Rows that fall far behind the best are not followed to the end: theirs are `OUT`. */
  readonly rank: (rows: readonly Float64Array[]) => readonly number[]
}

/** The score of a row that cannot win any more. */
export const OUT = -20

/** From a tree on, up to another. */
type Range = readonly [number, number]

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
  const score = (row: Float64Array) => sumOf({ packed, roots }, row, [0, roots.length])
  return { score, rank: (rows) => rankRows({ packed, roots }, rows) }
}

/** After so many trees a row that is so far behind the best is let go: what is left of the trees cannot bring it back. */
const CUTS = [
  { trees: 40, behind: 2.5 },
  { trees: 110, behind: 4 },
]

function rankRows(forest: Forest, rows: readonly Float64Array[]): readonly number[] {
  const scores = rows.map(() => 0)
  let from = 0
  for (const { trees, behind } of [...CUTS, { trees: forest.roots.length, behind: 0 }]) {
    const to = Math.min(trees, forest.roots.length)
    rows.forEach((row, i) => {
      const score = scores[i] ?? OUT
      if (score > OUT) scores[i] = score + sumOf(forest, row, [from, to])
    })
    from = to
    if (behind === 0) break
    const least = Math.max(...scores) - behind
    scores.forEach((score, i) => {
      if (score < least) scores[i] = OUT
    })
  }
  return scores
}

interface Forest {
  readonly packed: Packed
  readonly roots: readonly number[]
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

/** The sum of some of the trees. The row is a typed array: a score asks a thousand times for one of its numbers. */
function sumOf({ packed, roots }: Forest, row: Float64Array, [from, to]: Range): number {
  const { feature, value, right } = packed
  let sum = 0
  for (let tree = from; tree < to; tree++) {
    let node = roots[tree] ?? 0
    for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
      node = (row[asked] ?? 0) <= (value[node] ?? 0) ? node + 1 : (right[node] ?? 0)
    }
    sum += value[node] ?? 0
  }
  return sum
}
