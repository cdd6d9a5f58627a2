import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Source } from '../../server/src/core/align/source.ts'
import { analyse } from '../../server/src/core/analyse.ts'
import { check } from '../../server/src/core/check.ts'
import type { Judgement } from '../../server/src/core/checks/finding.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { plainRules, sourceFrom } from '../checks/judged-fixture.ts'

const SOURCES = [
  sourceFrom(
    'lind.txt',
    '“We may open the bridge in June,” said Vera Lind, the mayor. “If it rains, we will not. The old one is closed for good.”\n\n“Nobody will miss it,” she added.\n',
  ),
  sourceFrom('brandt.txt', 'BRANDT: The ferry has sailed for a hundred years. It will sail for a hundred more.\n'),
]

const RULES = plainRules('strict')

const SCRAPS = [
  '“We will open the bridge in June,” said Vera Lind.',
  '“We may open … The old one is closed,” Ms Lind said.',
  'But “nobody will miss it,” she said, “for good”.',
  '“The ferry has sailed [for] a hundred years. We may open the bridge,” said Olof Brandt.',
  '“It will sail',
  'Mr Brandt said: ',
  'not ',
  '“',
  '”',
  '\n\n',
  ' ',
]

/** A judgement without the sources that its passages hang on to, which are other objects after a check from scratch. */
const plain = (judgement: Judgement): unknown =>
  JSON.parse(JSON.stringify(judgement, (key, value: unknown) => (key === 'reading' ? undefined : value)))

const anew = (source: Source): Source => ({ ...source })

test('a draft that is judged after each of many edits is judged as it is from scratch', () => {
  const edit = fc.record({ at: fc.nat(400), gone: fc.nat(12), put: fc.constantFrom(...SCRAPS) })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let text = SCRAPS.slice(0, 4).join('\n\n')
      let reading = analyse(plainProse(text))
      check(reading, SOURCES, RULES)
      for (const { at, gone, put } of edits) {
        const start = Math.min(at, text.length)
        text = text.slice(0, start) + put + text.slice(start + gone)
        reading = analyse(plainProse(text), reading)
        const again = check(reading, SOURCES, RULES)
        assert.deepEqual(plain(again), plain(check(analyse(plainProse(text)), SOURCES.map(anew), RULES)))
      }
    }),
    { numRuns: 40 },
  )
})
