import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { findQuotations } from '../../server/src/core/quotes/find-quotations.ts'
import type { Quotation } from '../../server/src/core/quotes/quotation.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import { readMarkdown } from '../../server/src/formats/markdown.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** Each quotation with its kind and what is special about it, each editor's hand by its kind. */
function marksOf(text: string): readonly Mark[] {
  const quotations = findQuotations(readText(plainProse(text)))
  return quotations.flatMap((quotation) => [
    { start: quotation.start, end: quotation.end, label: labelOf(quotation) },
    ...quotation.editorial.map(({ start, end, kind }) => ({ start, end, label: kind })),
  ])
}

function labelOf({ kind, closed, continues }: Quotation): string {
  return [kind, ...(closed ? [] : ['unclosed']), ...(continues ? ['continues'] : [])].join(', ')
}

runFixtures('quotes', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))

/** The quotations of a Markdown text, as typed, each with its kind. */
const kindsIn = (raw: string): readonly string[] =>
  findQuotations(readText(readMarkdown(raw).prose)).map(({ start, end, kind }) => `${kind} ${raw.slice(start, end)}`)

test('a mark that is written as an entity belongs to its quotation as a whole', () => {
  assert.deepEqual(kindsIn('She called it &ldquo;a farce&rdquo;, and left.'), ['partial &ldquo;a farce&rdquo;'])
})

test('emphasis and links beside a quotation do not make it a part of a sentence', () => {
  assert.deepEqual(
    kindsIn(
      '*“We open in June,”* said [Ana Ruiz](https://ostholm.example/ruiz). **“Not later,”** she added. _“It is *late.*”_',
    ),
    ['direct “We open in June,”', 'direct “Not later,”', 'direct “It is *late.*”'],
  )
})

test('a block that its author tells has the quotations that stand in it', () => {
  assert.deepEqual(kindsIn('> “We open in June,” Ana Ruiz said. “Nobody will be late.”'), [
    'direct “We open in June,”',
    'direct “Nobody will be late.”',
  ])
  assert.deepEqual(kindsIn('> The gate opens in June, and “nobody” will be late.'), [
    'block The gate opens in June, and “nobody” will be late.',
    'scare “nobody”',
  ])
})
