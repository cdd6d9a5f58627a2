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

/** The bytes of a text in Windows-1252, or null when it has a character that is not in it. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const high = HIGH_CONTROLS.indexOf(text.charAt(i))
    if (high >= 0) bytes[i] = 0x80 + high
    else if (code < 0x80 || (code >= 0xa0 && code < 0x100)) bytes[i] = code
    else return null
  }
  return bytes
}
