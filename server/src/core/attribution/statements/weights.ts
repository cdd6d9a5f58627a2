import data from './data/weights.data.json'
import { type Model, newModel, type Weight } from './model.ts'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes that base64 digits stand for. */
function bytesOf(base64: string): Uint8Array {
  const values = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]))
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4))
  for (let at = 0, bits = 0, held = 0, filled = 0; at < base64.length; at++) {
    held = (held << 6) | (values.get(base64.charCodeAt(at)) ?? 0)
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[filled++] = (held >> bits) & 0xff
  }
  return bytes
}

/** Weights as they are shipped. */
export interface Packed {
  readonly slots: number
  readonly count: number
  readonly scale: number
  /** For each weight the distance from the slot before it, in groups of seven bits with the lowest first, then a signed byte. */
  readonly packed: string
}

/** Unpacks weights. */
export function unpack({ packed, slots, count, scale }: Packed): Model {
  const bytes = bytesOf(packed)
  const weights: Weight[] = []
  for (let at = 0, slot = 0, read = 0; read < count; read++) {
    let shift = 0
    let byte = bytes[at++] ?? 0
    for (; byte & 0x80; byte = bytes[at++] ?? 0, shift += 7) slot += (byte & 0x7f) << shift
    slot += byte << shift
    weights.push({ slot, value: bytes[at++] ?? 0 })
  }
  return newModel(weights, { slots, scale })
}

/** What was learned from the training corpus by `training/statements.mjs`. */
export const MODEL: Model = unpack(data)
