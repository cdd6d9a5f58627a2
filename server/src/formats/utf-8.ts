import { unitsToString } from './units.ts'

export interface Utf8 {
  readonly text: string
  /** Bytes that fit no sequence; each became U+FFFD. */
  readonly broken: number
  /** Sequences of two bytes and more that were sound. */
  readonly multibyte: number
}

const REPLACEMENT = 0xfffd

/** Decodes UTF-8, counting what is sound and what is not. Overlong forms and surrogates are broken (RFC 3629). */
export function decodeUtf8(bytes: Uint8Array): Utf8 {
  const units = new Uint16Array(bytes.length)
  let length = 0
  let broken = 0
  let multibyte = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      units[length++] = byte
      at++
      continue
    }
    const size = sequenceAt(bytes, at)
    if (size === 0) {
      units[length++] = REPLACEMENT
      broken++
      at++
      continue
    }
    const code = codePoint(bytes, at, size)
    if (code > 0xffff) units[length++] = 0xd7c0 + (code >> 10)
    units[length++] = code > 0xffff ? 0xdc00 | (code & 0x3ff) : code
    multibyte++
    at += size
  }
  return { text: unitsToString(units.subarray(0, length)), broken, multibyte }
}

/** The length of the sound sequence of two to four bytes that starts here, or 0. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const beyond = (lead === 0xed && second >= 0xa0) || (lead === 0xf4 && second >= 0x90)
  if (overlong || beyond) return 0
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return size
}

const LEAD_BITS = [0, 0, 0x1f, 0x0f, 0x07]

function codePoint(bytes: Uint8Array, at: number, size: number): number {
  let code = (bytes[at] ?? 0) & (LEAD_BITS[size] ?? 0)
  for (let i = 1; i < size; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f)
  return code
}
