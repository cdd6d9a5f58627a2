import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import { formNumber, UNNUMBERED } from '../../server/src/core/text/form-numbers.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'

const ARTICLE = `The harbour board’s chair, Vera Lindqvist, said the old ferry would sail in June.
“We open in June,” she told the council’s secretary. “Not a day later.”`

test('a form has one number, and another form another', () => {
  assert.equal(formNumber('ferry'), formNumber(['fer', 'ry'].join('')))
  assert.notEqual(formNumber('ferry'), formNumber('ferries'))
})

test('an article is read the same when no more word forms are given numbers', () => {
  const before = analyse(plainProse(ARTICLE))
  for (let i = 0; i < 2 ** 17; i++) formNumber(`form${i}`)
  assert.equal(formNumber('never met before'), UNNUMBERED)
  assert.deepEqual(analyse(plainProse(ARTICLE)), before)
})

test('what the lists know of a word is known of one without a number as well', () => {
  assert.equal(formNumber('bellowed'), UNNUMBERED)
  const raw = '“We open in June,” bellowed Vera Lindqvist, the chair of the harbour board.'
  const { quotations } = analyse(plainProse(raw))
  const spoken = quotations.map(({ attribution }) => attribution.kind === 'stated' && attribution.cue)
  assert.deepEqual(spoken, [{ start: raw.indexOf('bellowed'), end: raw.indexOf(' Vera') }])
})
