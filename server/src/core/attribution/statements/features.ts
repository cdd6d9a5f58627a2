/** A list of hashed features that is filled again and again, so that scoring a text allocates nothing per candidate. */
export interface Features {
  readonly hashes: Int32Array
  count: number
}

const MOST_FEATURES = 64

export const newFeatures = (): Features => ({ hashes: new Int32Array(MOST_FEATURES), count: 0 })

/** Adds a feature: the number of its template and up to three values, in one hash. */
export function add(features: Features, template: number, a: number, b = 0, c = 0): void {
  features.hashes[features.count++] = mix(
    Math.imul(template, 0x9e3779b1) + Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35) + Math.imul(c, 0x27d4eb2f),
  )
}

/** Spreads a sum over all bits, after the finaliser of MurmurHash3 (Appleby 2011). */
function mix(sum: number): number {
  const folded = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return folded ^ (folded >>> 13)
}

/** Small counts as they are, larger ones in ever wider steps: 0 1 2 3 4 5-6 7-9 10-14 15-24 25+. */
export function bucket(count: number): number {
  if (count < 5) return count
  if (count < 7) return 5
  if (count < 10) return 6
  if (count < 15) return 7
  return count < 25 ? 8 : 9
}
