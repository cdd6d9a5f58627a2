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
      carry = advance(
        { plus, minus, row, equal: equal[row] ?? 0, high: row === rows - 1 ? lastBit : -2147483648 },
        carry,
      )
    }
    score += carry
    if (score > bound || (best && score >= best.errors)) continue
    best = { at: at + step, errors: score }
    bound = score
    if (score === 0) break
  }
  return best
}

interface Row {
  readonly plus: Int32Array
  readonly minus: Int32Array
  readonly row: number
  readonly equal: number
  readonly high: number
}

/** One row of one column; takes and returns the difference that is carried from row to row. */
function advance({ plus, minus, row, equal, high }: Row, carry: number): number {
  const pv = plus[row] ?? 0
  const mv = minus[row] ?? 0
  const eq = carry < 0 ? equal | 1 : equal
  const xv = equal | mv
  const xh = ((((eq & pv) >>> 0) + (pv >>> 0)) ^ pv) | eq
  let ph = mv | ~(xh | pv)
  let mh = pv & xh
  const out = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0
  ph = (ph << 1) | (carry > 0 ? 1 : 0)
  mh = (mh << 1) | (carry < 0 ? 1 : 0)
  plus[row] = mh | ~(xv | ph)
  minus[row] = ph & xv
  return out
}
