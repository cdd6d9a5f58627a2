import type { Encoding } from '../formats/decode.ts'
import { encodeWindows1252 } from '../formats/windows-1252.ts'

/** How a file was written: its encoding, and whether a byte order mark stood before the text. */
export interface Written {
  readonly encoding: Encoding
  readonly marked: boolean
}

const MARK = '\uFEFF'

/** The bytes of a text, written as its file was before; UTF-8 where it now has characters that Windows-1252 has not. */
export function encode(text: string, { encoding, marked }: Written): Uint8Array {
  const whole = marked ? MARK + text : text
  if (encoding === 'utf-16le') return Buffer.from(whole, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16()
  return (encoding === 'windows-1252' && encodeWindows1252(text)) || Buffer.from(whole, 'utf8')
}
