import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../server/src/core/analyse.ts'
import type { Reading } from '../../server/src/core/reading.ts'
import { contains, type Span } from '../../server/src/core/span.ts'
import { type Block, MASK, plainProse } from '../../server/src/core/text/prose.ts'

const SNIPPETS = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '``',
    "''",
    '「',
    '」',
    '(',
    ')',
    '[sic]',
    '...',
    '…',
    ' — ',
    '<a "x">',
  ],
  ...[
    '. ',
    ', ',
    '? ',
    ': ',
    '\n',
    '\n\n',
    '\r\n\r\n',
    '  ',
    MASK,
    '\u00AD',
    '𝒳',
    'é',
    '\uD800',
    '12" ',
    '6\'2"',
    '’90s ',
  ],
  ...[
    'the mayor ',
    'said ',
    'Ana Ruiz ',
    'she ',
    'We open',
    ' in June',
    "dogs' ",
    'Mr. ',
    'U.S. ',
    'Q: ',
    'A: ',
    'RUIZ: ',
    '[00:01:02] ',
  ],
]

const article = fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 60 }).map((parts) => parts.join(''))
const anyText = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }))

const read = (raw: string): Reading => analyse(plainProse(raw))

function assertOrdered(spans: readonly Span[], what: string): void {
  for (const [index, { start, end }] of spans.entries()) {
    assert.ok(start < end, `${what} ${index} is empty`)
    assert.ok((spans[index - 1]?.end ?? 0) <= start, `${what} ${index} overlaps the one before`)
  }
}

function assertNested(spans: readonly (Span & { readonly depth: number })[]): void {
  const around: Span[] = []
  for (const quotation of spans) {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) around.pop()
    const outer = around.at(-1)
    if (outer) assert.ok(contains(outer, quotation), `${JSON.stringify(quotation)} crosses ${JSON.stringify(outer)}`)
    assert.equal(quotation.depth, around.length)
    around.push(quotation)
  }
}

test('any string is read: words, sentences and paragraphs in order, each inside the next larger, quotations nested', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text, quotations } = read(raw)
      assertOrdered(text.words, 'word')
      assertOrdered(text.sentences, 'sentence')
      assertOrdered(text.paragraphs, 'paragraph')
      const whole = { start: 0, end: raw.length }
      for (const span of [...text.words, ...text.sentences, ...text.paragraphs, ...quotations])
        assert.ok(contains(whole, span))
      for (const part of [...text.words, ...text.sentences])
        assert.ok(text.paragraphs.some((block) => contains(block, part)))
      for (const { start, inner, editorial, end } of quotations) {
        assert.ok(contains({ start, end }, inner))
        for (const hand of editorial) assert.ok(contains(inner, hand))
      }
      assertNested(quotations)
    }),
    { numRuns: 500 },
  )
})

test('every span of people and statements is inside the text, and every speaker is one of its people', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { quotations, statements, people, mentions } = read(raw)
      const whole = { start: 0, end: raw.length }
      const ids = new Set(people.map(({ id }) => id))
      for (const span of [...mentions, ...statements, ...statements.flatMap(({ spans }) => spans)])
        assert.ok(contains(whole, span))
      for (const { attribution } of [...quotations, ...statements]) {
        if (attribution.kind === 'none') continue
        assert.ok(ids.has(attribution.person))
        assert.ok(contains(whole, attribution.mention))
      }
    }),
    { numRuns: 300 },
  )
})

test('a reading after an edit is the reading from scratch', () => {
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), insert: fc.oneof(fc.constant(''), article) })
  fc.assert(
    fc.property(article, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      let raw = first
      let reading = read(raw)
      for (const { at, remove, insert } of edits) {
        const from = at % (raw.length + 1)
        raw = raw.slice(0, from) + insert + raw.slice(from + remove)
        reading = analyse(plainProse(raw), reading)
      }
      assert.deepEqual(reading, read(raw))
    }),
    { numRuns: 300 },
  )
})

test('an edit in one paragraph leaves the words of the paragraphs before it the same objects', () => {
  const before = read('“We open in June,” Ms Ruiz said.\n\nThe ferry stays.')
  const after = analyse(plainProse('“We open in June,” Ms Ruiz said.\n\nThe old ferry stays.'), before)
  assert.equal(after.text.words[3], before.text.words[3])
})

test('the same text has the same reading, the same object', () => {
  const first = read('“We open in June,” Ms Ruiz said.')
  assert.equal(analyse(plainProse('“We open in June,” Ms Ruiz said.'), first), first)
})

const PRINTED = [
  '“We open in June,” Ms Ruiz said. “Not later.”',
  'The ferryman asked: “Who says ‘we open’, and who pays?”',
  'It wasn’t the boats’ fault, “the ‘old’ ferry’s least of all”.',
  'He called it “a farce” (and “worse”).',
]
const printed = fc.array(fc.constantFrom(...PRINTED), { minLength: 1, maxLength: 6 })
const spansOf = (raw: string) => read(raw).quotations.map(({ start, end }) => ({ start, end }))

test('curly or straight marks and apostrophes: the quotations are the same', () => {
  fc.assert(
    fc.property(printed, (paragraphs) => {
      const curly = paragraphs.join('\n\n')
      assert.deepEqual(spansOf(curly.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'")), spansOf(curly))
    }),
  )
})

test('line ends of every system: the quotations have the same words', () => {
  fc.assert(
    fc.property(printed, fc.constantFrom('\r\n', '\r', '\u2028'), (paragraphs, lineEnd) => {
      const raw = paragraphs.join('\n\n')
      const other = raw.replaceAll('\n', lineEnd)
      const cut = (text: string) => spansOf(text).map(({ start, end }) => text.slice(start, end))
      assert.deepEqual(cut(other), cut(raw))
    }),
  )
})

test('masked markup beside marks and in words changes no form and loses no quotation', () => {
  fc.assert(
    fc.property(printed, (paragraphs) => {
      const raw = paragraphs.join('\n\n')
      const marked = raw.replaceAll(/(?=[“”June])/gu, MASK)
      assert.deepEqual(
        read(marked).text.words.map(({ form }) => form),
        read(raw).text.words.map(({ form }) => form),
      )
      assert.equal(spansOf(marked).length, spansOf(raw).length)
    }),
  )
})

test('blocks that a format gives are read one by one', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 6 }), (blocks) => {
      const visible = blocks.join('')
      let start = 0
      const paragraphs: Block[] = blocks.map((block) => {
        const end = start + block.length
        const kind = 'body'
        const placed = { start, end, kind } as const
        start = end
        return placed
      })
      const { text, quotations } = analyse({ raw: visible, visible, paragraphs })
      assertOrdered(text.words, 'word')
      assertNested(quotations)
    }),
  )
})
