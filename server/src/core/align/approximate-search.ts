/** A stretch of a text that is a pattern with so many characters put in, taken out or changed. */
export interface Approximation {
  readonly start: number
  readonly end: number
  readonly errors: number
}

interface Pattern {
  readonly length: number
  readonly rows: number
  /** For each character of the pattern, one bit for each place it stands at, 32 places a row. */
  readonly bits: ReadonlyMap<number, Uint32Array>
  readonly none: Uint32Array
}

/**
 * The nearest stretch of `text` between `from` and `to` with at most `limit` errors, or null. Myers' bit-parallel
 * algorithm in blocks (1999; Hyyrö 2003); the limit tightens while it runs, and the start is found by reading backwards.
 */
export function searchApproximately(
  pattern: string,
  text: string,
  bounds: { readonly from: number; readonly to: number; readonly limit: number },
): Approximation | null {
  const best = nearestEnd(compile(pattern), (at) => text.charCodeAt(at), { ...bounds, step: 1 })
  if (!best) return null
  const backwards = {
    from: best.at - 1,
    to: Math.max(bounds.from, best.at - pattern.length - best.errors) - 1,
    step: -1,
  }
  const reversed = compile([...pattern.split('')].reverse().join(''))
  const begin = nearestEnd(reversed, (at) => text.charCodeAt(at), { ...backwards, limit: best.errors })
  return { start: (begin?.at ?? best.at - pattern.length - 1) + 1, end: best.at, errors: best.errors }
}

function compile(pattern: string): Pattern {
  const rows = Math.ceil(pattern.length / 32)
  const bits = new Map<number, Uint32Array>()
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i)
    const row = bits.get(code) ?? new Uint32Array(rows)
    row[i >> 5] = ((row[i >> 5] ?? 0) | (1 << (i & 31))) >>> 0
    bits.set(code, row)
  }
  return { length: pattern.length, rows, bits, none: new Uint32Array(rows) }
}

interface Walk {
  readonly from: number
  readonly to: number
  readonly limit: number
  readonly step: number
}

/** Walks over the text and answers behind which character the pattern ends with the fewest errors. */
function nearestEnd(
  { length, rows, bits, none }: Pattern,
  codeAt: (at: number) => number,
  { from, to, limit, step }: Walk,
): { readonly at: number; readonly errors: number } | null {
  const plus = new Int32Array(rows).fill(-1)
  const minus = new Int32Array(rows)
  const lastBit = 1 << ((length - 1) & 31)
  let score = length
  let best: { readonly at: number; readonly errors: number } | null = null
  let bound = limit
  for (let at = from; at !== to; at += step) {
    const equal = bits.get(codeAt(at)) ?? none
    let carry = 0
    for (let row = 0; row < rows; row++) {
      // one row of one column: `carry` is the difference that is handed from row to row
      const pv = plus[row] ?? 0
      const mv = minus[row] ?? 0
      const plain = equal[row] ?? 0
      const eq = carry < 0 ? plain | 1 : plain
      const xh = ((((eq & pv) >>> 0) + (pv >>> 0)) ^ pv) | eq
      const ph = mv | ~(xh | pv)
      const mh = pv & xh
      const high = row === rows - 1 ? lastBit : HIGHEST
      const phIn = (ph << 1) | (carry > 0 ? 1 : 0)
      plus[row] = (mh << 1) | (carry < 0 ? 1 : 0) | ~(plain | mv | phIn)
      minus[row] = phIn & (plain | mv)
      carry = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0
    }
    score += carry
    if (score > bound || (best && score >= best.errors)) continue
    best = { at: at + step, errors: score }
    bound = score
    if (score === 0) break
  }
  return best
}

const HIGHEST = -2147483648 // the last of the 32 places of a row
