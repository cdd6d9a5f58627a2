import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { formNumber, formOf } from '../../server/src/core/text/form-numbers.ts'
import { numberOfLetters, readLetters } from '../../server/src/core/text/plain-words.ts'

function numberAt(text: string, start: number, limit = text.length): number {
  const letters = { end: start, head: 0, tail: 0 }
  readLetters(text, { start, end: limit }, letters)
  return numberOfLetters(text, start, letters)
}

test('plain letters in a text have the number of their form, whether they are small or capital', () => {
  const harbour = formNumber('harbour')
  assert.equal(numberAt('The Harbour', 4), harbour)
  assert.equal(numberAt('THE HARBOUR', 4), harbour)
  assert.notEqual(numberAt('The Harbour', 4, 10), harbour)
  assert.equal(formOf(numberAt('The Quay', 4)), 'quay')
})

test('words of more letters than two numbers hold are told apart by all of them', () => {
  const [harbours, harbourers] = ['Harbourmasters', 'Harbourmastery']
  assert.equal(formOf(numberAt(harbours, 0)), 'harbourmasters')
  assert.equal(formOf(numberAt(harbourers, 0)), 'harbourmastery')
  assert.equal(formOf(numberAt('Harbourmaste', 0)), 'harbourmaste')
})

test('letters end where anything but a plain letter stands', () => {
  for (const text of ['quay@', 'quay[', 'quay{', 'quay`', 'quayé', 'quay’s', 'quay1', 'quay\u0141']) {
    const letters = { end: 0, head: 0, tail: 0 }
    readLetters(text, { start: 0, end: text.length }, letters)
    assert.equal(letters.end, 4, text)
  }
})
