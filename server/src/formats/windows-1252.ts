import { unitsToString } from './units.ts'

/** The characters of the bytes 0x80 to 0x9F (WHATWG Encoding, index windows-1252); all others are their own number. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes Windows-1252. Total: every byte has a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  for (const [i, byte] of bytes.entries()) {
    units[i] = byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte
  }
  return unitsToString(units)
}
