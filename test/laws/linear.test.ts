import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { findQuotations } from '../../server/src/core/quotes/find-quotations.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'

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
  ],
  ...[
    'RUIZ: ',
    'RUIZ: Yes.\n',
    'Q: Why?\n\nA: No.\n\n',
    '[00:12] Ana: Yes.\n',
    '> ',
    'The bridge opens in June, she said.\n',
  ],
]

const UNITS = 6_000
const ATTEMPTS = 8 // the machine may be busy with something else: one quiet attempt is enough
const MOST_GROWTH = 3 // twice the text takes twice the time; four times would be quadratic
const UNMEASURABLE = 5 // milliseconds

function duration(raw: string): number {
  const started = performance.now()
  findQuotations(readText(plainProse(raw)))
  return performance.now() - started
}

for (const snippet of REPEATED) {
  test(`twice as much of ${JSON.stringify(snippet)} takes about twice the time`, () => {
    const once = snippet.repeat(UNITS / snippet.length)
    const twice = once + once
    let quickest = { once: Number.POSITIVE_INFINITY, twice: Number.POSITIVE_INFINITY }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      quickest = {
        once: Math.min(quickest.once, duration(once)),
        twice: Math.min(quickest.twice, duration(twice)),
      }
      if (quickest.twice < quickest.once * MOST_GROWTH + UNMEASURABLE) return
    }
    assert.fail(`${quickest.once} ms, then ${quickest.twice} ms`)
  })
}
