import type { Packed } from '../../server/src/core/attribution/statements/weights.ts'

const MOST = 127

/** Packs sparse weights as `server/src/core/attribution/statements/weights.ts` unpacks them. */
export function pack(weights: Float32Array): Packed {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = Math.min(largest, LIMIT) / MOST
  const bytes: number[] = []
  let count = 0
  let before = 0
  weights.forEach((weight, slot) => {
    const value = Math.max(-MOST, Math.min(MOST, Math.round(weight / scale)))
    if (!value) return
    bytes.push(...varint(slot - before), value & 0xff)
    before = slot
    count++
  })
  return {
    slots: weights.length,
    count,
    scale: Number(scale.toPrecision(4)),
    packed: Buffer.from(bytes).toString('base64').replaceAll('=', ''),
  }
}

/** Weights beyond this are cut, so that the many small ones keep their precision. */
const LIMIT = 3

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80)
  return [...bytes, rest]
}
