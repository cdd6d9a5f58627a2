import { unitsToString } from './units.ts'
import { decodeUtf8 } from './utf-8.ts'
import { decodeWindows1252 } from './windows-1252.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type Decoded =
  /** `marked`: a byte order mark stood before the text. */
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly marked: boolean }
  /** `what` ends the sentence “… cannot be read: ”. */
  | { readonly kind: 'binary'; readonly what: string }

/**
 * The characters of a file. UTF-8, UTF-16 (with or without its mark at the start) and Windows-1252 are told apart; the
 * byte order mark is dropped and everything else stays, line ends too. Total: any bytes are text in some encoding, or
 * `binary`. One bad byte in an otherwise sound UTF-8 file becomes U+FFFD and does not turn every “ into â€œ.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = markedEncoding(bytes)
  if (mark) return { ...text(mark, bytes), marked: true }
  const binary = knownBinary(bytes)
  if (binary) return { kind: 'binary', what: binary }
  const wide = unmarkedUtf16(bytes)
  if (wide) return text(wide, bytes)
  if (looksBinary(bytes)) return { kind: 'binary', what: 'it is not a text file' }
  const utf8 = decodeUtf8(bytes)
  if (utf8.broken === 0 || utf8.broken * 2 < utf8.multibyte)
    return { kind: 'text', text: utf8.text, encoding: 'utf-8', marked: false }
  return { kind: 'text', text: decodeWindows1252(bytes), encoding: 'windows-1252', marked: false }
}

function text(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array) {
  const decoded = encoding === 'utf-8' ? decodeUtf8(bytes.subarray(3)).text : decodeUtf16(bytes, encoding)
  return { kind: 'text', text: decoded, encoding, marked: false } as const
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return undefined
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)

const SAMPLE = 65_536 // enough to tell; a file that begins as text is read as text

/** Text in Latin letters written as UTF-16 has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < 4) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const half = sample.length / 2
  const [even = 0, odd = 0] = zeros
  if (odd > half * MOSTLY && even < half * HARDLY) return 'utf-16le'
  return even > half * MOSTLY && odd < half * HARDLY ? 'utf-16be' : undefined
}

const MOSTLY = 0.7
const HARDLY = 0.05

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0]
  const units = new Uint16Array(Math.floor(bytes.length / 2))
  for (let i = 0; i < units.length; i++) units[i] = (bytes[2 * i + low] ?? 0) | ((bytes[2 * i + high] ?? 0) << 8)
  return unitsToString(units[0] === 0xfeff ? units.subarray(1) : units)
}

const SIGNATURES: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'it is a PDF, and only text files can be read; save its text as a .txt file'],
  [
    [0x50, 0x4b, 0x03, 0x04],
    'it is a Word, OpenDocument or zip file, and only text files can be read; save it as plain text',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'it is an old Word or Office file, and only text files can be read; save it as plain text',
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'it is an RTF file, and only text files can be read; save it as plain text'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture, not text'],
  [[0xff, 0xd8, 0xff], 'it is a picture, not text'],
  [[0x47, 0x49, 0x46, 0x38], 'it is a picture, not text'],
  [[0x49, 0x44, 0x33], 'it is a sound recording, not text'],
]

const knownBinary = (bytes: Uint8Array): string | undefined =>
  SIGNATURES.find(([start]) => startsWith(bytes, start))?.[1]

/** A zero byte, or more than a few control characters that no text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) control++
  }
  return control > sample.length * 0.02
}

/** Tab, line feed, vertical tab, form feed, carriage return, end of file, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])
