import { searchApproximately } from './approximate-search.ts'
import {
  blockSpan,
  GRAM,
  hashGram,
  type PassageIndex,
  passageIndex,
  type Segment,
  segmentsOf,
} from './passage-index.ts'
import type { Source } from './source.ts'

/** A stretch of a source's words (from `first` up to, not including, `last`) that may hold what is looked for. */
export interface Hit {
  readonly source: Source
  readonly first: number
  readonly last: number
  /** Characters that differ, of the folded words. */
  readonly errors: number
}

const BEST_BLOCKS = 12
const BEST_BLOCKS_WHEN_SHORT = 30
const SHORT = 40 // characters: a short pattern has few grams, and the right block may rank low
const LEAST_SCORE_WHEN_SHORT = 0.2
const LEAST_SCORE = 0.4 // of the best block's: what shares less with the words than that is chance
const POSTINGS_BUDGET = 20_000
const MOST_TWINS = 40

/**
 * Where the folded words of a quotation stand in the sources, best first: exactly if they stand anywhere so, else as
 * nearly as their length allows. Blocks are ranked by the rare five-character grams they share with the words; the best
 * are read.
 */
export function locate(forms: readonly string[], sources: readonly Source[]): readonly Hit[] {
  const pattern = ` ${forms.join(' ')} `
  const ranked = rankBlocks(pattern, sources)
  const exact = locateExactly(pattern, mayHoldAll(pattern, ranked))
  if (exact.length) return exact
  const limit = Math.floor(pattern.length * editShare(pattern.length))
  if (limit === 0) return []
  const top = ranked.slice(0, pattern.length < SHORT ? BEST_BLOCKS_WHEN_SHORT : BEST_BLOCKS)
  const hits: Hit[] = []
  let bound = limit
  for (const { source, index, block } of top) {
    const span = blockSpan(index, block)
    const from = Math.max(0, span.start)
    const to = Math.min(index.folded.length, span.end + Math.max(0, pattern.length - OVERLAP))
    const found = searchApproximately(pattern, index.folded, { from, to, limit: bound })
    if (!found) continue
    bound = Math.min(bound, found.errors + 2)
    hits.push(toHit(source, index, found))
  }
  return dedupe(hits.filter(({ errors }) => errors <= bound).sort((a, b) => a.errors - b.errors))
}

const OVERLAP = 512

/** The share of characters that may differ before a likeness means nothing: none up to 16 characters, 38 % from 60 on. */
export function editShare(length: number): number {
  const point = EDIT_SHARES.findLast(([from]) => length >= from)
  const next = EDIT_SHARES.find(([from]) => length < from)
  if (!point) return 0
  if (!next) return point[1]
  return point[1] + ((next[1] - point[1]) * (length - point[0])) / (next[0] - point[0])
}

const EDIT_SHARES: readonly (readonly [number, number])[] = [
  [17, 0.12],
  [20, 0.15],
  [30, 0.2],
  [60, 0.38],
]

/**
 * Every place where these folded words stand exactly, up to a bound: for quotations of a word or three, which have too
 * few grams to be looked up and mean nothing unless they are there as they are.
 */
export function locateWords(forms: readonly string[], sources: readonly Source[]): readonly Hit[] {
  const pattern = ` ${forms.join(' ')} `
  const hits: Hit[] = []
  for (const source of sources) {
    const index = passageIndex(source.reading.text)
    for (let at = index.folded.indexOf(pattern); at >= 0; at = index.folded.indexOf(pattern, at + 1)) {
      hits.push(toHit(source, index, { start: at, end: at + pattern.length, errors: 0 }))
      if (hits.length >= MOST_PLACES) return hits
    }
  }
  return hits
}

const MOST_PLACES = 200

interface RankedBlock {
  readonly source: Source
  readonly index: PassageIndex
  readonly block: number
  readonly score: number
}

interface Gram {
  /** For each segment the bucket of the gram. */
  readonly buckets: Uint32Array
  readonly frequency: number
}

function rankBlocks(pattern: string, sources: readonly Source[]): readonly RankedBlock[] {
  const segments = segmentsOf(sources.map((source) => passageIndex(source.reading.text)))
  const total = segments.reduce((sum, { blocks }) => sum + blocks, 0)
  const scores = new Float32Array(total)
  let budget = POSTINGS_BUDGET
  for (const { buckets, frequency } of gramsOf(pattern, segments)) {
    if (budget < frequency && budget < POSTINGS_BUDGET) break
    budget -= frequency
    addPostings(segments, buckets, { scores, weight: Math.log(1 + total / frequency) })
  }
  const bases = basesOf(segments)
  const least = pattern.length < SHORT ? LEAST_SCORE_WHEN_SHORT : LEAST_SCORE
  return best(scores, least).flatMap(({ block, score }) => {
    const i = sourceOf(bases, block)
    const source = sources[i]
    return source ? [{ source, index: passageIndex(source.reading.text), block: block - (bases[i] ?? 0), score }] : []
  })
}

/** The number of the first block of each source, counted through all segments. */
function basesOf(segments: readonly Segment[]): readonly number[] {
  const bases: number[] = []
  let before = 0
  for (const segment of segments) {
    for (const base of segment.bases) bases.push(before + base)
    before += segment.blocks
  }
  return bases
}

interface Scoring {
  readonly scores: Float32Array
  readonly weight: number
}

/** Adds the weight of a gram to the score of every block that has it. */
function addPostings(segments: readonly Segment[], buckets: Uint32Array, { scores, weight }: Scoring): void {
  let base = 0
  for (const [i, { offsets, postings, blocks }] of segments.entries()) {
    const bucket = buckets[i] ?? 0
    const end = offsets[bucket + 1] ?? 0
    for (let at = offsets[bucket] ?? 0; at < end; at++) {
      const block = base + (postings[at] ?? 0)
      scores[block] = (scores[block] ?? 0) + weight
    }
    base += blocks
  }
}

const MOST_GRAMS = 40 // of a pattern, evenly spread: a block that has a part of them has the rest

/** Grams of a pattern that occur anywhere, rarest first. */
function gramsOf(pattern: string, segments: readonly Segment[]): readonly Gram[] {
  const count = Math.max(0, pattern.length - GRAM + 1)
  const step = Math.max(1, count / MOST_GRAMS)
  const hashes = new Set<number>()
  for (let at = 0; at < count; at += step) hashes.add(hashGram(pattern, Math.floor(at)))
  const grams: Gram[] = []
  for (const hash of hashes) {
    const buckets = new Uint32Array(segments.length)
    let frequency = 0
    for (const [i, { mask, offsets }] of segments.entries()) {
      const bucket = hash & mask
      buckets[i] = bucket
      frequency += (offsets[bucket + 1] ?? 0) - (offsets[bucket] ?? 0)
    }
    if (frequency > 0) grams.push({ buckets, frequency })
  }
  return grams.sort((a, b) => a.frequency - b.frequency)
}

/** The blocks with the highest scores, highest first. */
function best(scores: Float32Array, leastShare: number): readonly { readonly block: number; readonly score: number }[] {
  let top = 0
  for (let block = 0; block < scores.length; block++) top = Math.max(top, scores[block] ?? 0)
  if (top === 0) return []
  const least = top * leastShare
  const list: { block: number; score: number }[] = []
  for (let block = 0; block < scores.length; block++) {
    const score = scores[block] ?? 0
    if (score >= least) list.push({ block, score })
  }
  return list.sort((a, b) => b.score - a.score || a.block - b.block).slice(0, MOST_TWINS)
}

function sourceOf(bases: readonly number[], block: number): number {
  let low = 0
  let high = bases.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bases[middle] ?? 0) <= block) low = middle
    else high = middle - 1
  }
  return low
}

/** A block that holds all of the words holds all of their grams, so that no block has a higher score. */
function mayHoldAll(pattern: string, ranked: readonly RankedBlock[]): readonly RankedBlock[] {
  if (pattern.length > OVERLAP) return ranked
  const least = (ranked[0]?.score ?? 0) * ALL_GRAMS
  return ranked.filter(({ score }) => score >= least)
}

const ALL_GRAMS = 0.98 // of the best score: hashes that collide may add a little to another block’s

function locateExactly(pattern: string, ranked: readonly RankedBlock[]): readonly Hit[] {
  const hits: Hit[] = []
  for (const { source, index, block } of ranked) {
    const span = blockSpan(index, block)
    const stretch = index.folded.slice(span.start, span.end + Math.max(0, pattern.length - OVERLAP))
    for (let at = stretch.indexOf(pattern); at >= 0; at = stretch.indexOf(pattern, at + 1)) {
      const start = span.start + at
      hits.push(toHit(source, index, { start, end: start + pattern.length, errors: 0 }))
    }
  }
  return dedupe(hits)
}

function toHit(
  source: Source,
  { wordStarts }: PassageIndex,
  { start, end, errors }: { readonly start: number; readonly end: number; readonly errors: number },
): Hit {
  const first = wordAt(wordStarts, start + 1)
  return { source, first, last: Math.max(first + 1, wordAt(wordStarts, Math.max(start, end - 2)) + 1), errors }
}

/** The index of the last word that begins at or before a place. */
function wordAt(wordStarts: Uint32Array, at: number): number {
  let low = 0
  let high = wordStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((wordStarts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Blocks overlap, so the same passage may have been found twice. */
const dedupe = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(
    (hit, i) =>
      !hits
        .slice(0, i)
        .some((other) => other.source === hit.source && other.first < hit.last && hit.first < other.last),
  )
