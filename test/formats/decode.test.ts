import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from '../../server/src/formats/decode.ts'

const TEXT = '“We won’t sail,” said Zoë Müller – of the “Halden” … 😀\r\nNext line.\n'

const textOf = (bytes: Uint8Array): string | null => {
  const decoded = decode(bytes)
  return decoded.kind === 'text' ? decoded.text : null
}

const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

test('UTF-8 and UTF-16 of either order are read with a byte order mark and without, and the mark is dropped', () => {
  for (const text of [TEXT, `\uFEFF${TEXT}`]) {
    assert.equal(textOf(Buffer.from(text)), TEXT)
    assert.equal(textOf(Buffer.from(text, 'utf16le')), TEXT)
    assert.equal(textOf(swapped(text)), TEXT)
  }
})

test('Windows-1252 is read with its curly marks, dash and euro sign', () => {
  const bytes = Uint8Array.of(0x93, 0x44, 0x92, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35, 0x20, 0x5a, 0x6f, 0xeb)
  assert.equal(textOf(bytes), '“D’” – €5 Zoë')
})

test('one broken byte in a text of UTF-8 does not turn its quotation marks into other characters', () => {
  const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9, 0x20]), Buffer.from(TEXT)])
  assert.equal(textOf(bytes), `${TEXT}\uFFFD ${TEXT}`)
})

test('UTF-8 is read as the platform reads it, broken sequences and all', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => [...Buffer.from(text)]),
    fc.constantFrom([0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x80], [0xff]),
  )
  const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => Uint8Array.from([0xef, 0xbb, 0xbf, ...parts.flat()]))
  fc.assert(
    fc.property(texts, (bytes) => {
      const sound = (text: string) => text.replace(/\uFFFD+/gu, '\uFFFD')
      assert.equal(sound(textOf(bytes) ?? ''), sound(new TextDecoder('utf-8').decode(bytes)))
    }),
  )
})

test('bytes of any kind are a text or said to be none; nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const decoded = decode(bytes)
      assert.equal(typeof (decoded.kind === 'text' ? decoded.text : decoded.what), 'string')
    }),
  )
})
