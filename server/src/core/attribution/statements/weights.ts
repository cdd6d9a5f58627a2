import data from './data/weights.data.json'
import { type Model, newModel } from './model.ts'

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

/**
 * Unpacks weights: for each one that is not zero the distance from the slot before it, in groups of seven bits with the
 * lowest first, and then the weight as one signed byte.
 */
function unpack(packed: string, { slots, count, scale }: { slots: number; count: number; scale: number }): Model {
  const bytes = bytesOf(packed)
  const weights = new Int8Array(slots)
  for (let at = 0, slot = 0, read = 0; read < count; read++) {
    let shift = 0
    let byte = bytes[at++] ?? 0
    for (; byte & 0x80; byte = bytes[at++] ?? 0, shift += 7) slot += (byte & 0x7f) << shift
    slot += byte << shift
    weights[slot] = bytes[at++] ?? 0
  }
  return newModel(weights, scale)
}

/** What was learned from the training corpus by `training/statements.mjs`. */
export const MODEL: Model = unpack(data.packed, data)
