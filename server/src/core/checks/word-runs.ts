import type { Text, Word } from '../text/text.ts'

/** Where in a text any few words in a row stand: a hash table of its word grams. Derived once for each text. */
interface WordRuns {
  readonly words: readonly Word[]
  /** One less than the number of buckets, a power of two. */
  readonly mask: number
  /** By bucket the last place that has it, plus one; 0 for none. By place the one before it of the same bucket. */
  readonly last: Uint32Array
  readonly before: Uint32Array
}

/** Words in a row that are hashed together. No shorter run can be found, so the setting may not be less. */
export const FEWEST_RUN_WORDS = 4

/** So many words in a row are more than chance and more than a phrase: between 140 articles that share none, twice. */
export const UNMARKED_WORDS = 8

const MOST_PLACES = 64 // of one gram: what stands in a text more often than that is a turn of phrase

const remembered = new WeakMap<Text, WordRuns>()

function wordRuns(text: Text): WordRuns {
  const known = remembered.get(text)
  if (known) return known
  const runs = buildRuns(text.words)
  remembered.set(text, runs)
  return runs
}

function buildRuns(words: readonly Word[]): WordRuns {
  let buckets = 256
  while (buckets < words.length) buckets *= 2
  const hashes = hashesOf(words)
  const last = new Uint32Array(buckets)
  const before = new Uint32Array(words.length)
  for (let at = 0; at + FEWEST_RUN_WORDS <= words.length; at++) {
    const bucket = gramHash(hashes, at) & (buckets - 1)
    before[at] = last[bucket] ?? 0
    last[bucket] = at + 1
  }
  return { words, mask: buckets - 1, last, before }
}

function hashesOf(words: readonly Word[]): Uint32Array {
  const hashes = new Uint32Array(words.length)
  for (const [i, { form }] of words.entries()) {
    let hash = 0x811c9dc5
    for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193)
    hashes[i] = hash
  }
  return hashes
}

function gramHash(hashes: Uint32Array, at: number): number {
  let hash = 0
  for (let i = 0; i < FEWEST_RUN_WORDS; i++) hash = Math.imul(hash ^ (hashes[at + i] ?? 0), 0x5bd1e995)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Words of one text that stand in another just so: `count` of them, from `draft` in the one and `source` in the other. */
export interface SharedRun {
  readonly draft: number
  readonly source: number
  readonly count: number
}

/**
 * The runs of at least `fewest` folded words (four or more) that a stretch of words has in common with a text: from the
 * left, the longest at each place, not overlapping. Time grows with the stretch, hardly with the text.
 */
export function sharedRuns(stretch: readonly Word[], text: Text, fewest: number): readonly SharedRun[] {
  const runs = wordRuns(text)
  const hashes = hashesOf(stretch)
  const shared: SharedRun[] = []
  for (let at = 0; at + FEWEST_RUN_WORDS <= stretch.length; ) {
    const longest = longestAt(stretch, at, { runs, bucket: gramHash(hashes, at) & runs.mask })
    const isLong = longest !== null && longest.count >= fewest
    if (isLong) shared.push(longest)
    at += isLong ? longest.count : 1
  }
  return shared
}

interface Bucket {
  readonly runs: WordRuns
  readonly bucket: number
}

function longestAt(stretch: readonly Word[], draft: number, { runs, bucket }: Bucket): SharedRun | null {
  let longest: SharedRun | null = null
  let place = runs.last[bucket] ?? 0
  for (let tried = 0; place > 0 && tried < MOST_PLACES; tried++) {
    const source = place - 1
    const count = commonLength(stretch, runs.words, { draft, source })
    if (count >= FEWEST_RUN_WORDS && count > (longest?.count ?? 0)) longest = { draft, source, count }
    place = runs.before[source] ?? 0
  }
  return longest
}

function commonLength(stretch: readonly Word[], words: readonly Word[], at: Omit<SharedRun, 'count'>): number {
  let count = 0
  while (at.draft + count < stretch.length && stretch[at.draft + count]?.form === words[at.source + count]?.form)
    count++
  return count
}
