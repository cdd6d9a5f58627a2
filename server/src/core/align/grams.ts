import { GRAM, hashGram, type Segment } from './passage-index.ts'

/** How many blocks of a segment hold a gram, or one that shares its bucket. */
export const frequencyIn = ({ mask, offsets }: Segment, hash: number): number =>
  (offsets[(hash & mask) + 1] ?? 0) - (offsets[hash & mask] ?? 0)

const MOST_GRAMS = 40 // of a pattern, evenly spread: a block that has a part of them has the rest
const SAMPLE = 4 // segments that tell which grams are rare

/** Hashes of the grams of a pattern, rarest first by the count in a few of the segments. */
export function gramsOf(pattern: string, segments: readonly Segment[]): readonly number[] {
  const count = Math.max(0, pattern.length - GRAM + 1)
  const step = Math.max(1, count / MOST_GRAMS)
  const hashes = new Set<number>()
  for (let at = 0; at < count; at += step) hashes.add(hashGram(pattern, Math.floor(at)))
  const every = Math.max(1, Math.floor(segments.length / SAMPLE))
  const sample = segments.filter((_, i) => i % every === 0)
  const rated = [...hashes].map((hash) => ({
    hash,
    frequency: sample.reduce((sum, segment) => sum + frequencyIn(segment, hash), 0),
  }))
  return rated.sort((a, b) => a.frequency - b.frequency).map(({ hash }) => hash)
}
