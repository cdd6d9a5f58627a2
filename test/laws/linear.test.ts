import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'

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
const ATTEMPTS = 60 // the machine may be busy with something else: one quiet attempt of each is enough
const MOST_GROWTH = 3 // twice the text takes twice the time; four times would be quadratic
const UNMEASURABLE = 5 // milliseconds

function duration(raw: string): number {
  const started = performance.now()
  analyse(plainProse(raw))
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
