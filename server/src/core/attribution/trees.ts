/**
 * A sum of decision trees, each written in preorder: `feature, threshold, left…, right…` or `-1, value`. Left is taken
 * where the feature is not above the threshold. Written by `training/train.mjs`.
 */
export interface TreeData {
  readonly trees: readonly (readonly number[])[]
}

export interface Trees {
  readonly score: (row: Float64Array) => number
  /** One score for each row of a table. Rows that fall far behind the best are not followed to the end: theirs are `OUT`. */
  readonly rank: (table: Float64Array, width: number) => Float64Array
}

/** The score of a row that cannot win any more. */
const OUT = -20

/** From a tree on, up to another. */
type Range = readonly [number, number]

/** Unpacks trees once, so that scoring only walks typed arrays. */
export function readTrees({ trees }: TreeData): Trees {
  const forest = newForest(
    trees.reduce((sum, tree) => sum + tree.length / 2, 1),
    trees.length,
  )
  let next = 1
  trees.forEach((tree, number) => {
    forest.roots[number] = next
    forest.depths[number] = unpack(tree, next, forest)
    next += tree.length / 2
  })
  const score = (row: Float64Array) => sumOf(forest, { table: row, at: 0 }, [0, trees.length])
  return { score, rank: (table, width) => rankRows(forest, table, width) }
}

/** After so many trees a row that is so far behind the best is let go: what is left of the trees cannot bring it back. */
const CUTS = [
  { trees: 20, behind: 2 },
  { trees: 50, behind: 2.6 },
  { trees: 90, behind: 3.2 },
]

function rankRows(forest: Forest, table: Float64Array, width: number): Float64Array {
  const scores = new Float64Array(table.length / width)
  const row = { table, at: 0 }
  let from = 0
  for (const { trees, behind } of [...CUTS, { trees: forest.roots.length, behind: Number.POSITIVE_INFINITY }]) {
    const to = Math.min(trees, forest.roots.length)
    const range: Range = [from, to]
    let most = OUT
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] ?? OUT
      if (score === OUT) continue
      row.at = i * width
      const sum = score + sumOf(forest, row, range)
      scores[i] = sum
      if (sum > most) most = sum
    }
    for (let i = 0; i < scores.length; i++) if ((scores[i] ?? OUT) < most - behind) scores[i] = OUT
    from = to
  }
  return scores
}

/** A row of features: the place in a table where it begins. */
interface Row {
  readonly table: Float64Array
  at: number
}

/**
 * The nodes of all trees. The two children of a node stand side by side; a leaf is its own child and nothing is above its
 * threshold, so that trees are walked in step without a branch that a processor could foresee wrongly. Node 0 is a leaf worth 0.
 */
interface Forest {
  readonly roots: Int32Array
  readonly depths: Int32Array
  readonly feature: Int32Array
  readonly threshold: Float64Array
  readonly child: Int32Array
  readonly value: Float64Array
}

const newForest = (nodes: number, trees: number): Forest => ({
  roots: new Int32Array(trees),
  depths: new Int32Array(trees),
  feature: new Int32Array(nodes),
  threshold: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
  child: Int32Array.from({ length: nodes }, (_, node) => node),
  value: new Float64Array(nodes),
})

/** Unpacks one tree from the node `root` on and answers its depth. */
function unpack(tree: readonly number[], root: number, forest: Forest): number {
  let read = 0
  let free = root + 1
  const place = (node: number): number => {
    const feature = tree[2 * read] ?? -1
    const value = tree[2 * read++ + 1] ?? 0
    if (feature < 0) {
      forest.value[node] = value
      return 0
    }
    const left = free
    free += 2
    forest.feature[node] = feature
    forest.threshold[node] = value
    forest.child[node] = left
    return 1 + Math.max(place(left), place(left + 1))
  }
  return place(root)
}

/** The sum of some of the trees for one row. Two are walked at a time: a processor looks up one while it waits for the other. */
function sumOf(
  { roots, depths, feature, threshold, child, value }: Forest,
  { table, at }: Row,
  [from, to]: Range,
): number {
  let sum = 0
  for (let tree = from; tree < to; tree += 2) {
    let a = roots[tree] ?? 0
    let b = tree + 1 < to ? (roots[tree + 1] ?? 0) : 0
    for (let step = Math.max(depths[tree] ?? 0, depths[tree + 1] ?? 0); step > 0; step--) {
      a = ((child[a] ?? 0) + Number((table[at + (feature[a] ?? 0)] ?? 0) > (threshold[a] ?? 0))) | 0
      b = ((child[b] ?? 0) + Number((table[at + (feature[b] ?? 0)] ?? 0) > (threshold[b] ?? 0))) | 0
    }
    sum += value[a] ?? 0
    sum += value[b] ?? 0
  }
  return sum
}
