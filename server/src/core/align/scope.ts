import { lastIndexUpTo } from '../text/within.ts'
import { type PassageIndex, passageIndex, type Segment, segmentsOf } from './passage-index.ts'
import type { Source } from './source.ts'

/** All that is searched at once: the blocks of some sources, counted through all of them. */
export interface Scope {
  readonly sources: readonly Source[]
  readonly segments: readonly Segment[]
  /** The number of the first block of each source. */
  readonly bases: readonly number[]
  readonly blocks: number
}

const remembered = new WeakMap<readonly Source[], Scope>()

/** The scope of a list of sources, remembered for as long as the list is: every quotation of a draft is looked for in it. */
export function scopeOf(sources: readonly Source[]): Scope {
  const known = remembered.get(sources)
  if (known) return known
  const segments = segmentsOf(sources.map((source) => passageIndex(source.reading.text)))
  const bases: number[] = []
  let blocks = 0
  for (const segment of segments) {
    for (const base of segment.bases) bases.push(blocks + base)
    blocks += segment.blocks
  }
  const scope = { sources, segments, bases, blocks }
  remembered.set(sources, scope)
  return scope
}

/** A block by its number in the whole scope. */
export interface Block {
  readonly source: Source
  readonly index: PassageIndex
  readonly block: number
}

/** Where a block of the scope stands. `undefined` where there is none of that number. */
export function blockAt({ sources, bases }: Scope, block: number): Block | undefined {
  const i = lastIndexUpTo(bases, block)
  const source = sources[i]
  return source && { source, index: passageIndex(source.reading.text), block: block - (bases[i] ?? 0) }
}
