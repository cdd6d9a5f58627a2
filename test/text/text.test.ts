import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import type { Paragraph } from '../../server/src/core/text/text.ts'
import { foldWord } from '../../server/src/core/text/words.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** Paragraphs as `p`, with the speaker and the time of a turn; sentences as `s`. */
function marksOf(text: string): readonly Mark[] {
  const { paragraphs, sentences } = readText(plainProse(text))
  return [
    ...paragraphs.map((paragraph) => ({ start: paragraph.start, end: paragraph.end, label: labelOf(paragraph) })),
    ...sentences.map(({ start, end }) => ({ start, end, label: 's' })),
  ]
}

const labelOf = ({ label }: Paragraph): string =>
  label ? ['p', label.name, ...(label.time ? [label.time] : [])].join(', ') : 'p'

runFixtures('text', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))

const formsOf = (visible: string): readonly string[] =>
  readText({ raw: visible, visible }).words.map(({ form }) => form)

test('contractions, possessives and names with apostrophes are one word, whatever the apostrophe', () => {
  const expected = ["don't", "o'brien's", 'boat']
  assert.deepEqual(formsOf("Don't O'Brien's boat"), expected)
  assert.deepEqual(formsOf('Don’t O’Brien’s boat'), expected)
  assert.deepEqual(formsOf('DON‘T Oʼbrien´s BOAT'), expected)
})

test('apostrophes at the edge of a word are not part of it', () => {
  assert.deepEqual(formsOf("the dogs' 'tis ‘90s goin’"), ['the', 'dogs', 'tis', '90s', 'goin'])
})

test('numbers keep their decimals and lose their thousands marks', () => {
  assert.deepEqual(formsOf('1.2 million, 1,200 and 1,200,000.50; 3,5 and 12,34'), [
    '1.2',
    'million',
    '1200',
    'and',
    '1200000.50',
    '3,5',
    'and',
    '12,34',
  ])
})

test('signs that carry a value are words', () => {
  assert.deepEqual(formsOf('$5 or 5% & €6'), ['$', '5', 'or', '5', '%', 'and', '€', '6'])
})

test('initials are one word without their stops', () => {
  assert.deepEqual(formsOf('U.S. and US, J.R. Brandt at 6 p.m. on J. Street'), [
    'us',
    'and',
    'us',
    'jr',
    'brandt',
    'at',
    '6',
    'pm',
    'on',
    'j',
    'street',
  ])
})

test('hyphens and dashes of every form part words', () => {
  assert.deepEqual(formsOf('well-known well‑known well–known—so'), [
    'well',
    'known',
    'well',
    'known',
    'well',
    'known',
    'so',
  ])
})

test('what no reader sees is inside a word and not in its form', () => {
  const text = readText({ raw: 'the **har**bour', visible: 'the \u2060\u2060har\u2060\u2060bour' })
  assert.deepEqual(text.words, [
    { start: 0, end: 3, form: 'the' },
    { start: 6, end: 15, form: 'harbour' },
  ])
  assert.deepEqual(formsOf('har\u00ADbour ﬁnal \uFEFFcafe\u0301'), ['harbour', 'final', 'café'])
})

test('scripts without spaces have one word per ideograph, other scripts are words as well', () => {
  assert.deepEqual(formsOf('市長 Москва Αθήνα'), ['市', '長', 'москва', 'αθήνα'])
})

test('folding is idempotent', () => {
  for (const word of ['Don’t', '1,200', 'U.S.', 'ﬁnal', 'STRASSE', '&'])
    assert.equal(foldWord(foldWord(word)), foldWord(word))
})

test('an empty text has nothing in it', () => {
  const { words, sentences, paragraphs } = readText(plainProse(''))
  assert.deepEqual({ words, sentences, paragraphs }, { words: [], sentences: [], paragraphs: [] })
})

test('a format that knows the paragraphs is believed', () => {
  const visible = 'The harbour\n\nstays open.'
  const { paragraphs } = readText({ raw: visible, visible, paragraphs: [{ start: 0, end: 24, kind: 'quote' }] })
  assert.deepEqual(paragraphs, [{ start: 0, end: 24, kind: 'quote' }])
})
