import { gramsOf } from './grams.ts'
import { dedupe, type Hit, toHit } from './hit.ts'
import { OVERLAP, type Segment, stretchOf } from './passage-index.ts'
import { blockAt, type Scope } from './scope.ts'

const MOST_HITS = 40
const FEW = 1 // block: sooner read than made sure of

/** Where a pattern stands as it is, in the order of the sources, up to a bound: a block that holds it holds all of its grams. */
export function locateExactly(pattern: string, scope: Scope): readonly Hit[] {
  const grams = gramsOf(pattern.slice(0, OVERLAP), scope.segments)
  const hits: Hit[] = []
  let base = 0
  for (const segment of scope.segments) {
    for (const block of blocksWith(grams, segment)) hits.push(...hitsIn(pattern, scope, base + block))
    if (hits.length >= MOST_HITS) break
    base += segment.blocks
  }
  return dedupe(hits.slice(0, MOST_HITS))
}

/** The blocks of a segment that hold all of some grams, given rarest first; once few are left, those few. */
function blocksWith(grams: readonly number[], segment: Segment): readonly number[] {
  const [rarest, ...others] = grams
  let blocks = rarest === undefined ? [] : blocksOf(segment, rarest)
  for (const hash of others) {
    if (blocks.length <= FEW) break
    blocks = blocks.filter((block) => holds(segment, hash, block))
  }
  return blocks
}

function blocksOf({ mask, offsets, postings }: Segment, hash: number): readonly number[] {
  const end = offsets[(hash & mask) + 1] ?? 0
  const blocks: number[] = []
  for (let at = offsets[hash & mask] ?? 0; at < end; at++) blocks.push(postings[at] ?? 0)
  return blocks
}

/** Whether a block holds a gram: the blocks of a gram ascend. */
function holds({ mask, offsets, postings }: Segment, hash: number, block: number): boolean {
  const end = offsets[(hash & mask) + 1] ?? 0
  let low = offsets[hash & mask] ?? 0
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((postings[middle] ?? 0) < block) low = middle + 1
    else high = middle
  }
  return low < end && postings[low] === block
}

function hitsIn(pattern: string, scope: Scope, block: number): readonly Hit[] {
  const found = blockAt(scope, block)
  if (!found) return []
  const { source, index } = found
  const { start, end } = stretchOf(index, found.block, pattern.length)
  const stretch = index.folded.slice(start, end)
  const hits: Hit[] = []
  for (let at = stretch.indexOf(pattern); at >= 0; at = stretch.indexOf(pattern, at + 1))
    hits.push(toHit(source, index, { start: start + at, end: start + at + pattern.length, errors: 0 }))
  return hits
}
