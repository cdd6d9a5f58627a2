import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Source } from '../../server/src/core/align/source.ts'
import { analyse } from '../../server/src/core/analyse.ts'
import { check } from '../../server/src/core/check.ts'
import { PROFILES, type Profile } from '../../server/src/core/checks/codes.ts'
import type { Finding } from '../../server/src/core/checks/finding.ts'
import { readMarkdown } from '../../server/src/formats/markdown.ts'
import { applyEdits, safeEdits } from '../../server/src/service/safe-edits.ts'
import { count, isLoud, plainRules } from '../checks/judged-fixture.ts'
import { CHANGES } from './changes.ts'
import { interview, SHAPES, sourceOf } from './interviews.ts'
import { LAYOUTS } from './layouts.ts'

/** The findings of a draft in Markdown. */
const judge = (draft: string, source: Source, profile: Profile): readonly Finding[] =>
  check(analyse(readMarkdown(draft).prose), [source], plainRules(profile)).findings

/** The codes that tell of the words: an attribution may come late beside them. */
const codesOf = (findings: readonly Finding[]) =>
  findings.map(({ code }) => code).filter((code) => code !== 'late-attribution')

const layout = fc.constantFrom(...Object.keys(LAYOUTS))

/** A quotation of some sentences of an interview as a draft holds it, with one change or none. */
const draft = fc
  .record({
    answers: interview,
    shape: fc.constantFrom(...SHAPES),
    answer: fc.nat(),
    from: fc.nat(),
    change: fc.constantFrom(...CHANGES),
    layout,
    at: fc.nat(),
    profile: fc.constantFrom(...PROFILES),
  })
  .map(({ answers, shape, answer, from, change: [code, there, said], layout, at, profile }) => {
    const sentences = answers[answer % answers.length] ?? []
    const words = sentences.slice(from % sentences.length).join(' ')
    const isThere = words.split(there).length === 2
    const write = (what: string) => LAYOUTS[layout]?.(what, at) ?? what
    const changed = isThere ? write(words.replace(there, said)) : null
    return { source: sourceOf(answers, shape), code, verbatim: write(words), changed, profile }
  })

test('whole sentences of one person are accused in no profile, however a draft is written', () => {
  fc.assert(
    fc.property(draft, ({ verbatim, source, profile }) => {
      assert.deepEqual(judge(verbatim, source, profile).filter(isLoud), [], verbatim)
    }),
    { numRuns: 400 },
  )
})

test('one change is one finding of its kind, however a draft is written', () => {
  fc.assert(
    fc.property(draft, ({ changed, source, code }) => {
      fc.pre(changed !== null)
      assert.deepEqual(codesOf(judge(changed ?? '', source, 'strict')), [code], changed ?? '')
    }),
    { numRuns: 400 },
  )
})

test('a fix removes its finding and adds none above information, however a draft is written', () => {
  fc.assert(
    fc.property(draft, ({ changed, source, profile }) => {
      fc.pre(changed !== null)
      const text = changed ?? ''
      const before = judge(text, source, profile)
      for (const { code, fixes } of before)
        for (const { title, edits } of fixes) {
          const fixed = applyEdits(text, edits)
          const after = judge(fixed, source, profile)
          assert.ok(count(after, code) < count(before, code), `${code} is there after “${title}”:\n${text}${fixed}`)
          for (const other of after.filter(isLoud))
            assert.ok(count(before, other.code) > 0, `“${title}” for ${code} brings ${other.code}:\n${text}${fixed}`)
        }
    }),
    { numRuns: 400 },
  )
})

test('all safe fixes together leave nothing that is safe to fix, however a draft is written', () => {
  fc.assert(
    fc.property(draft, ({ changed, source, profile }) => {
      fc.pre(changed !== null)
      const once = applyEdits(changed ?? '', safeEdits(judge(changed ?? '', source, profile)).edits)
      assert.deepEqual(safeEdits(judge(once, source, profile)), { fixed: 0, edits: [] }, `${changed}${once}`)
    }),
    { numRuns: 400 },
  )
})
