import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Source } from '../../server/src/core/align/source.ts'
import { analyse } from '../../server/src/core/analyse.ts'
import { check } from '../../server/src/core/check.ts'
import { PROFILES, type Profile } from '../../server/src/core/checks/codes.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { isLoud, plainRules, sourceFrom } from '../checks/judged-fixture.ts'
import { CHANGES } from './changes.ts'
import { draftOf, interview, SHAPES, sourceOf } from './interviews.ts'

const judge = (draft: string, source: Source, profile: Profile = 'strict') =>
  check(analyse(plainProse(draft)), [source], plainRules(profile))

const codesOf = (draft: string, source: Source) => judge(draft, source).findings.map(({ code }) => code)
const verdictsOf = (draft: string, source: Source) => judge(draft, source).quotations.map(({ verdict }) => verdict)

const shape = fc.constantFrom(...SHAPES)
/** Which answer of an interview, and from which of its sentences on. */
const place = fc.record({ answer: fc.nat(), from: fc.nat() })

function pick(answers: readonly (readonly string[])[], { answer, from }: { answer: number; from: number }): string {
  const sentences = answers[answer % answers.length] ?? []
  return sentences.slice(from % sentences.length).join(' ')
}

test('whole sentences of one person, given to that person, are accused in no profile', () => {
  fc.assert(
    fc.property(interview, shape, place, fc.constantFrom(...PROFILES), (answers, as, where, profile) => {
      const { findings } = judge(draftOf(pick(answers, where)), sourceOf(answers, as), profile)
      assert.deepEqual(findings.filter(isLoud), [])
    }),
    { numRuns: 200 },
  )
})

for (const [code, from, to] of CHANGES)
  test(`“${from}” for “${to}” is one finding, ${code}`, () => {
    fc.assert(
      fc.property(interview, shape, place, (answers, as, where) => {
        const said = pick(answers, where)
        fc.pre(said.split(from).length === 2)
        assert.deepEqual(codesOf(draftOf(said.replace(from, to)), sourceOf(answers, as)), [code])
      }),
      { numRuns: 40 },
    )
  })

const VARIANTS: Readonly<Record<string, (draft: string) => string>> = {
  'straight marks': (draft) => draft.replaceAll(/[“”]/gu, '"'),
  'other marks': (draft) => draft.replace('“', '«').replace('”', '»'),
  'line ends of another system': (draft) => draft.replaceAll('\n', '\r\n'),
  'hard spaces': (draft) => draft.replaceAll(/(?<=“.*) (?=.*”)/gu, '\u00A0'),
  'letters and accents apart': (draft) => draft.normalize('NFD'),
  'soft hyphens': (draft) => draft.replaceAll(/(?<=[a-z]{3})(?=[a-z]{3})/gu, '\u00AD'),
}

for (const [name, vary] of Object.entries(VARIANTS))
  test(`${name} keep every verdict and every finding`, () => {
    fc.assert(
      fc.property(interview, shape, place, fc.nat(), (answers, as, where, edit) => {
        const source = sourceOf(answers, as)
        const [, from = '', to = ''] = CHANGES[edit % CHANGES.length] ?? []
        const draft = draftOf(pick(answers, where).replace(from, to))
        assert.deepEqual(verdictsOf(vary(draft), source), verdictsOf(draft, source))
        assert.deepEqual(codesOf(vary(draft), source), codesOf(draft, source))
      }),
      { numRuns: 60 },
    )
  })

const SPOILED: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
  reversed: (words) => [...words].reverse(),
  masked: (words) => words.map((word) => 'x'.repeat(word.length)),
  shuffled: (words) => [...words.filter((_, i) => i % 2 === 1), ...words.filter((_, i) => i % 2 === 0)],
}

for (const [name, spoil] of Object.entries(SPOILED))
  test(`a ${name} source verifies nothing`, () => {
    fc.assert(
      fc.property(interview, place, (answers, where) => {
        const spoiled = spoil(answers.flat().join(' ').split(' ')).join(' ')
        const verdicts = verdictsOf(
          draftOf(pick(answers, where)),
          sourceFrom('a.txt', spoiled, { speaker: 'Ana Ruiz' }),
        )
        assert.ok(!verdicts.includes('verbatim'), verdicts.join())
      }),
      { numRuns: 100 },
    )
  })
