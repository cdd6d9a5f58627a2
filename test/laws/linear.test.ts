import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { workOf } from './work.ts'

/** What, said again and again in one paragraph or many, has made readers of quotations slow. */
const REPEATED = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '«',
    '「',
    '``',
    '(',
    '[',
    '<a ',
    '. ',
    '.',
    '…',
    '\n',
    '\u2060',
    '\uD800',
    '1,',
    'u.',
    'a',
    '-',
  ],
  ...[
    '“a ',
    'a” ',
    ' "',
    "' ",
    "'a s' ",
    '“A “',
    '“a “b” c ',
    '“We go, he said. ',
    '“We go\n\n',
    'a”\n\n',
    '12" ',
    '("',
    'Mr. ',
    'Ana Ruiz ',
    'Ruiz said ',
    'he said that she said ',
    'the mayor, ',
    "Ruiz's ",
  ],
  ...[
    'RUIZ: ',
    'RUIZ: Yes.\n',
    'Q: Why?\n\nA: No.\n\n',
    '[00:12] Ana: Yes.\n',
    '> ',
    'The bridge opens in June, she said.\n',
    '“We open in June,” Ana Ruiz said. ',
    '‘We open in June.\n\n',
    'He said: “No.” She said the ferry stays.\n\n',
  ],
]

const UNITS = 6_000
const MOST_GROWTH = 2.4 // twice the text is twice the work; four times would be quadratic

const reading = (raw: string) => () => analyse(plainProse(raw))

/** How many times the work a text takes that is twice as long. Words are met before: what lists know of them is remembered. */
function growthOf(once: string): number {
  const twice = once + once
  analyse(plainProse(twice))
  return workOf(reading(twice)) / workOf(reading(once))
}

for (const snippet of REPEATED)
  test(`twice as much of ${JSON.stringify(snippet)} takes about twice the work`, () => {
    const growth = growthOf(snippet.repeat(UNITS / snippet.length))
    assert.ok(growth < MOST_GROWTH, `${growth} times the work`)
  })

test('work that grows with the square of a text is seen to grow fourfold', () => {
  const pairs = (size: number) => () => {
    const text = 'a'.repeat(size)
    for (let at = 0; at < size; at++) for (let other = 0; other < size; other++) text.charCodeAt(other)
  }
  const copies = (size: number) => () => {
    const text = 'a'.repeat(size)
    for (let at = 0; at < size; at++) text.slice(at)
  }
  const searches = (size: number) => () => {
    const text = 'a'.repeat(size)
    for (let at = 0; at < size; at++) /b/u.test(text)
  }
  for (const square of [pairs, copies, searches]) {
    const growth = workOf(square(1000)) / workOf(square(500))
    assert.ok(growth > 3.5 && growth < 4.5, `${growth} times the work`)
  }
})
