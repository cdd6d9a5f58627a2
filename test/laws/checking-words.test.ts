import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import search from 'approx-string-match'
import { diffArrays } from 'diff'
import fc from 'fast-check'
import { searchApproximately } from '../../server/src/core/align/approximate-search.ts'
import { matchedSources } from '../../server/src/core/align/hunk.ts'
import { locate } from '../../server/src/core/align/locate.ts'
import { termsOf } from '../../server/src/core/align/terms.ts'
import { alignWords, type SourceTerm } from '../../server/src/core/align/word-alignment.ts'
import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { sourceFrom } from '../checks/judged-fixture.ts'

const text = fc.string({ unit: fc.constantFrom(...'abc '), minLength: 20, maxLength: 400 })

test('the nearest stretch has as few errors as approx-string-match finds', () => {
  const pattern = fc.string({ unit: fc.constantFrom(...'abc '), minLength: 4, maxLength: 90 })
  fc.assert(
    fc.property(text, pattern, (haystack, needle) => {
      const limit = Math.floor(needle.length / 2)
      const expected = search(haystack, needle, limit).reduce((least, { errors }) => Math.min(least, errors), limit + 1)
      const found = searchApproximately(needle, haystack, { from: 0, to: haystack.length, limit })
      assert.equal(found?.errors ?? limit + 1, expected)
    }),
    { numRuns: 400 },
  )
})

test('the stretch that is found differs from the pattern by as many errors as it says', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 8, max: 70 }), (haystack, at, length) => {
      const start = at % haystack.length
      const needle = `${haystack.slice(start, start + length)}abc`
      const found = searchApproximately(needle, haystack, { from: 0, to: haystack.length, limit: needle.length })
      assert.ok(found)
      const stretch = haystack.slice(found.start, found.end)
      const whole = search(stretch, needle, needle.length).find(
        ({ start: from, end }) => from === 0 && end === stretch.length,
      )
      assert.ok(whole === undefined || whole.errors >= found.errors)
    }),
    { numRuns: 200 },
  )
})

const NOUNS =
  'anchor barrel canvas dolphin engine funnel galley hammock island jacket kettle lantern mast needle oar'.split(' ')
const words = fc.array(fc.constantFrom(...NOUNS), { minLength: 3, maxLength: 25 })

const termsFrom = (said: readonly string[]) => {
  const reading = analyse(plainProse(said.join(' ')))
  return termsOf(reading.text, reading.text.words)
}

const sourceTermsFrom = (said: readonly string[]): readonly SourceTerm[] =>
  termsFrom(said).map((term) => ({ ...term, outside: false, shut: false, aside: false }))

const commonIn = (a: readonly string[], b: readonly string[]): number =>
  diffArrays([...a], [...b]).reduce((sum, { added, removed, count = 0 }) => sum + (added || removed ? 0 : count), 0)

test('no more words agree than stand in both texts in that order, by diff', () => {
  fc.assert(
    fc.property(words, words, (said, there) => {
      const aligned = { draft: termsFrom(said), source: sourceTermsFrom(there) }
      const matched = matchedSources({ ...aligned, alignment: alignWords(aligned.draft, aligned.source) })
      assert.ok(matched.size <= commonIn(said, there))
    }),
    { numRuns: 300 },
  )
})

test('of a stretch with one word changed, left out or added all other words agree, as in diff', () => {
  const edit = fc.constantFrom('change', 'drop', 'add')
  fc.assert(
    fc.property(fc.shuffledSubarray(NOUNS, { minLength: 8 }), fc.nat(), edit, (there, at, kind) => {
      const i = 2 + (at % (there.length - 4))
      const said = there.toSpliced(i, kind === 'add' ? 0 : 1, ...(kind === 'drop' ? [] : ['quarrel']))
      const aligned = { draft: termsFrom(said), source: sourceTermsFrom(there) }
      const matched = matchedSources({ ...aligned, alignment: alignWords(aligned.draft, aligned.source) })
      assert.equal(matched.size, commonIn(said, there))
    }),
    { numRuns: 300 },
  )
})

test('words of a source that stand there in a row are found without an error', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...NOUNS), { minLength: 40, maxLength: 900 }), fc.nat(), (there, at) => {
      const from = at % (there.length - 8)
      const forms = there.slice(from, from + 8)
      const hits = locate(forms, [sourceFrom('a.txt', there.join(' '))])
      assert.ok(hits.some(({ first, last, errors }) => errors === 0 && first <= from && last >= from + 8))
    }),
    { numRuns: 100 },
  )
})
