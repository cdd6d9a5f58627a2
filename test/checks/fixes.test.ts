import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Fix } from '../../server/src/core/checks/finding.ts'
import { applyEdits, safeEdits } from '../../server/src/service/safe-edits.ts'
import { type Fixture, parseFixture, renderFixture } from '../fixture.ts'
import { count, draftOf, drawFindings, isLoud, judgeDraft, judgeFixture } from './judged-fixture.ts'

const FOLDERS = ['checks', 'fixes'].map((folder) => join('test', 'fixtures', folder))

interface Found {
  readonly path: string
  readonly content: string
  readonly fixture: Fixture
}

const fixtures: readonly Found[] = FOLDERS.flatMap((base) =>
  readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.fixture'))
    .sort()
    .map((name) => {
      const path = join(base, name)
      const content = readFileSync(path, 'utf8')
      return { path, content, fixture: parseFixture(content) }
    }),
)

const FIX = 'fix: '

/** The fixture with the draft that each of its fixes makes, in files of their own. */
function withFixed({ proves, files }: Fixture): string {
  const asked = { proves, files: files.filter(({ name }) => !name.startsWith(FIX)) }
  const fixed = judgeFixture(asked).findings.flatMap(({ fixes }) =>
    fixes.map((fix) => ({ title: fix.title, text: applied(asked, fix) })),
  )
  const lines = fixed.map(({ title, text }) => `//- ${FIX}${title}\n${text}`)
  return renderFixture(asked, drawFindings(asked)) + lines.join('')
}

const applied = (fixture: Fixture, { edits }: Fix): string => applyEdits(draftOf(fixture), edits)

for (const { path, content, fixture } of fixtures.filter(({ path }) => path.includes(join('fixtures', 'fixes'))))
  test(`${path}: ${fixture.proves}`, () => {
    const actual = withFixed(fixture)
    if (process.env.UPDATE === '1' && actual !== content) writeFileSync(path, actual)
    else assert.equal(actual, content)
  })

for (const { path, fixture } of fixtures)
  test(`${path}: a fix removes its finding and adds none above information`, () => {
    const before = judgeFixture(fixture).findings
    for (const { code, fixes } of before)
      for (const fix of fixes) {
        const text = applied(fixture, fix)
        const after = judgeDraft(fixture, text).findings
        assert.ok(count(after, code) < count(before, code), `${code} is still there after “${fix.title}”:\n${text}`)
        for (const { code: other } of after.filter(isLoud)) {
          const loud = [after, before].map((findings) => count(findings.filter(isLoud), other))
          assert.ok(Number(loud[0]) <= Number(loud[1]), `“${fix.title}” for ${code} brings ${other}:\n${text}`)
        }
      }
  })

for (const { path, fixture } of fixtures)
  test(`${path}: all safe fixes together leave nothing that is safe to fix`, () => {
    const once = applyEdits(draftOf(fixture), safeEdits(judgeFixture(fixture).findings).edits)
    const left = safeEdits(judgeDraft(fixture, once).findings)
    assert.deepEqual(left, { fixed: 0, edits: [] }, once)
  })
