import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { parseFixture, renderFixture } from '../fixture.ts'

const STORY = `A fixture keeps its marks.
//- draft.md
⟦“We ⟦may⟧{altered-qualifier: will} open‸ the bridge,” she⟧{quotation} said.
//- mayor.txt
⟦⟧{empty}“We will open the bridge.”
`

test('a fixture drawn with the marks it was parsed from is the same text', () => {
  const fixture = parseFixture(STORY)
  const marks = new Map(fixture.files.map((file) => [file.name, file.marks]))
  assert.equal(renderFixture(fixture, marks), STORY)
})

test('the stripped text holds no mark, and a mark counts in UTF-16 units of it', () => {
  const draft = parseFixture(STORY).files[0]
  assert.equal(draft?.text, '“We may open the bridge,” she said.\n')
  assert.deepEqual(draft?.marks, [
    { start: 4, end: 7, label: 'altered-qualifier: will' },
    { start: 0, end: 29, label: 'quotation' },
  ])
  assert.equal(draft?.cursor, 12)
})

test('a mark that is never closed is an error that names the file', () => {
  assert.throws(() => parseFixture('It fails.\n“⟦Yes,” he said.\n'), /draft\.md: a ⟦ is never closed/u)
})

test('marks that cross are refused, since nobody could read them', () => {
  const fixture = parseFixture('It fails.\none two three\n')
  const crossing = [
    { start: 0, end: 7, label: 'a' },
    { start: 4, end: 13, label: 'b' },
  ]
  assert.throws(() => renderFixture(fixture, new Map([['draft.md', crossing]])), /marks cross/u)
})
