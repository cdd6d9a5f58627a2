import { frequencyIn, gramsOf } from './grams.ts'
import { type Block, blockAt, type Scope } from './scope.ts'

const POSTINGS_BUDGET = 20_000
const MOST_BLOCKS = 40

/**
 * The blocks that share most with a pattern, best first: those that have at least a share of the best one's score. Every
 * gram gives its weight to the blocks that hold it, the rarer the more, as long as the budget lasts.
 */
export function rankBlocks(pattern: string, scope: Scope, leastShare: number): readonly Block[] {
  const scores = new Float32Array(scope.blocks)
  let budget = POSTINGS_BUDGET
  for (const hash of gramsOf(pattern, scope.segments)) {
    const frequency = scope.segments.reduce((sum, segment) => sum + frequencyIn(segment, hash), 0)
    if (frequency === 0 || (budget < frequency && budget < POSTINGS_BUDGET)) continue
    budget -= frequency
    addPostings(scope, hash, { scores, weight: Math.log(1 + scope.blocks / frequency) })
  }
  return best(scores, leastShare).flatMap((block) => blockAt(scope, block) ?? [])
}

interface Scoring {
  readonly scores: Float32Array
  readonly weight: number
}

/** Adds the weight of a gram to the score of every block that has it. */
function addPostings({ segments }: Scope, hash: number, { scores, weight }: Scoring): void {
  let base = 0
  for (const { mask, offsets, postings, blocks } of segments) {
    const bucket = hash & mask
    const end = offsets[bucket + 1] ?? 0
    for (let at = offsets[bucket] ?? 0; at < end; at++) {
      const block = base + (postings[at] ?? 0)
      scores[block] = (scores[block] ?? 0) + weight
    }
    base += blocks
  }
}

/** The blocks with the highest scores, highest first. */
function best(scores: Float32Array, leastShare: number): readonly number[] {
  let top = 0
  for (let block = 0; block < scores.length; block++) top = Math.max(top, scores[block] ?? 0)
  if (top === 0) return []
  const least = top * leastShare
  const list: { block: number; score: number }[] = []
  for (let block = 0; block < scores.length; block++) {
    const score = scores[block] ?? 0
    if (score >= least) list.push({ block, score })
  }
  return list
    .sort((a, b) => b.score - a.score || a.block - b.block)
    .slice(0, MOST_BLOCKS)
    .map(({ block }) => block)
}
