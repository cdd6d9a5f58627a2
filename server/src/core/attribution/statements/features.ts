import { join } from './hash.ts'

/** A list of hashed features that is filled again and again, so that scoring a text allocates nothing per candidate. */
export interface Features {
  readonly hashes: Int32Array
  count: number
}

const MOST_FEATURES = 256

export const newFeatures = (): Features => ({ hashes: new Int32Array(MOST_FEATURES), count: 0 })

/** Adds a feature: the number of its template joined with up to three values. */
export function add(features: Features, template: number, a: number, b = 0, c = 0): void {
  features.hashes[features.count++] = join(join(join(template + 1, a), b), c)
}

/** Small counts as they are, larger ones in ever wider steps: 0 1 2 3 4 5-6 7-9 10-14 15-24 25+. */
export function bucket(count: number): number {
  if (count < 5) return count
  if (count < 7) return 5
  if (count < 10) return 6
  if (count < 15) return 7
  return count < 25 ? 8 : 9
}
