import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../server/src/core/analyse.ts'
import type { Evidence, Statement } from '../../server/src/core/attribution/attribution.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { type Mark, runFixtures } from '../fixture.ts'

runFixtures('statements', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))

/** Each statement with its source: the words that name it and, where they are others, who is behind them. */
function marksOf(text: string): readonly Mark[] {
  const { statements, people } = analyse(plainProse(text))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return statements.flatMap(({ kind, spans, attribution }) => {
    const said = attribution.kind === 'none' ? 'nobody' : sourceOf(text, attribution, names)
    return spans.map((span, part) => ({ ...span, label: part ? 'goes on' : `${kind}: ${said}` }))
  })
}

function sourceOf(text: string, { mention, person }: Evidence, names: ReadonlyMap<string, string>): string {
  const words = text.slice(mention.start, mention.end)
  const name = names.get(person)
  return name === words ? words : `${words} = ${name}`
}

const statementsOf = (text: string): readonly Statement[] => analyse(plainProse(text)).statements

const storyWord = fc.constantFrom(
  'said',
  'that',
  '“',
  '”',
  ', ',
  '. ',
  'Vera',
  'the',
  'bridge',
  'told',
  ':',
  '\n\n',
  'he',
  'according',
  'to',
)
const story = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(storyWord, { maxLength: 60 }).map((words) => words.join(' ')),
)

test('the parts of a statement stand inside the text, in order, and statements do not overlap', () => {
  fc.assert(
    fc.property(story, (text) => {
      const spans = statementsOf(text).flatMap((statement) => statement.spans)
      spans.forEach((span, i) => {
        assert.ok((spans[i - 1]?.end ?? 0) <= span.start && span.start < span.end && span.end <= text.length)
      })
    }),
  )
})

test('a statement runs from its first part to its last', () => {
  fc.assert(
    fc.property(story, (text) => {
      for (const { start, end, spans } of statementsOf(text))
        assert.deepEqual({ start, end }, { start: spans[0]?.start, end: spans.at(-1)?.end })
    }),
  )
})
