import { searchApproximately } from './approximate-search.ts'
import { dedupe, type Hit, toHit } from './hit.ts'
import { locateExactly } from './locate-exactly.ts'
import { passageIndex, stretchOf } from './passage-index.ts'
import { rankBlocks } from './rank-blocks.ts'
import { type Scope, scopeOf } from './scope.ts'
import type { Source } from './source.ts'

const BEST_BLOCKS = 12
const BEST_BLOCKS_WHEN_SHORT = 30
const SHORT = 40 // characters: a short pattern has few grams, and the right block may rank low
const LEAST_SCORE_WHEN_SHORT = 0.2
const LEAST_SCORE = 0.4 // of the best block's: what shares less with the words than that is chance

/**
 * Where the folded words of a quotation stand in the sources: exactly if they stand anywhere so, else as nearly as their
 * length allows, best first.
 */
export function locate(forms: readonly string[], sources: readonly Source[]): readonly Hit[] {
  const pattern = ` ${forms.join(' ')} `
  const scope = scopeOf(sources)
  const exact = locateExactly(pattern, scope)
  return exact.length ? exact : locateNearly(pattern, scope)
}

/** The stretches of the best blocks that differ least from a pattern; none where they differ too much to mean anything. */
function locateNearly(pattern: string, scope: Scope): readonly Hit[] {
  const limit = Math.floor(pattern.length * editShare(pattern.length))
  if (limit === 0) return []
  const short = pattern.length < SHORT
  const ranked = rankBlocks(pattern, scope, short ? LEAST_SCORE_WHEN_SHORT : LEAST_SCORE)
  const hits: Hit[] = []
  let bound = limit
  for (const { source, index, block } of ranked.slice(0, short ? BEST_BLOCKS_WHEN_SHORT : BEST_BLOCKS)) {
    const { start, end } = stretchOf(index, block, pattern.length)
    const found = searchApproximately(pattern, index.folded, { from: start, to: end, limit: bound })
    if (!found) continue
    bound = Math.min(bound, found.errors + 2)
    hits.push(toHit(source, index, found))
  }
  return dedupe(hits.filter(({ errors }) => errors <= bound).sort((a, b) => a.errors - b.errors))
}

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
