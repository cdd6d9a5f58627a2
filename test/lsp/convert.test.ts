import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyChange, type Encoding, linesOf, offsetAt, positionAt } from '../../server/src/lsp/convert.ts'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32']

test('a position counts bytes, units or characters, as was agreed on', () => {
  const text = 'a\n“é😀”x'
  const at = (encoding: Encoding) => positionAt(linesOf(text, encoding), text.indexOf('x')).character
  assert.deepEqual(ENCODINGS.map(at), [12, 5, 4])
})

test('lines end with CR LF, LF or CR alone', () => {
  assert.deepEqual(linesOf('a\r\nb\nc\rd', 'utf-16').starts, [0, 3, 5, 7])
})

test('a position past the end of its line means the end of the line, past the last line the end of the text', () => {
  const lines = linesOf('ab\r\ncd', 'utf-16')
  const offsets = [offsetAt(lines, { line: 0, character: 99 }), offsetAt(lines, { line: 9, character: 0 })]
  assert.deepEqual(offsets, [2, 6])
})

test('every offset between characters survives the way to a position and back, in every encoding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ENCODINGS), (text, encoding) => {
      const lines = linesOf(text, encoding)
      let offset = 0
      for (const character of text) {
        const insideLineEnd = text[offset - 1] === '\r' && character === '\n'
        if (!insideLineEnd) assert.equal(offsetAt(lines, positionAt(lines, offset)), offset)
        offset += character.length
      }
    }),
  )
})

test('a change is applied where the client counted it, and its end is known', () => {
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }
  const { lines, editedTo } = applyChange(linesOf('one\nto\nsix', 'utf-16'), { range, text: 'two' })
  assert.deepEqual([lines.raw, editedTo], ['one\ntwo\nsix', 7])
})
