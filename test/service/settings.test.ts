import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Ajv from 'ajv'
import { CODES } from '../../server/src/core/checks/codes.ts'
import { readSettings } from '../../server/src/service/settings.ts'

const schema = JSON.parse(readFileSync('schemas/onrecord.schema.json', 'utf8'))
const fitsSchema = new Ajv().compile(schema)

const GOOD: readonly unknown[] = [
  {},
  { $schema: 'https://example.org/x', drafts: '*.md', sources: ['a.txt', 'b/*.txt'], ignore: [] },
  { profile: 'academic', severity: { 'loaded-verb': 'hint', 'altered-case': 'off' }, outlet: 'Marrow Bay Herald' },
  { unmarkedWords: 12, people: [{ name: 'Ana Ruiz', aliases: ['the mayor'], pronouns: 'she' }] },
  { reviewed: [{ draft: 'a.md', quotation: 'Yes', passage: { source: 'b.txt', text: 'Yes' }, hash: '0', by: 'LB' }] },
]

const BAD: readonly unknown[] = [
  { draft: 'a.md' },
  { drafts: 7 },
  { sources: ['a.txt', 7] },
  { profile: 'tabloid' },
  { severity: { 'altered-mood': 'error' } },
  { severity: { 'altered-case': 'loud' } },
  { outlet: [] },
  { unmarkedWords: 1 },
  { people: [{ aliases: [] }] },
  { reviewed: [{ draft: 'a.md' }] },
  { reviewed: [{ draft: 'a.md', quotation: 'Yes', passage: 'b.txt' }] },
]

test('an editor that knows the schema of onrecord.json refuses what On Record refuses, and nothing else', () => {
  const refused = (settings: unknown) => readSettings(JSON.stringify(settings)).mistakes.length > 0
  for (const [settings, wrong] of [...GOOD.map((one) => [one, false]), ...BAD.map((one) => [one, true])]) {
    assert.equal(refused(settings), wrong, `On Record: ${JSON.stringify(settings)}`)
    assert.equal(!fitsSchema(settings), wrong, `schema: ${JSON.stringify(settings)}`)
  }
})

test('the schema of onrecord.json knows every kind of finding', () => {
  assert.deepEqual(Object.keys(schema.properties.severity.properties), [...CODES])
})

test('a mistake in onrecord.json spoils the key that it stands in, and is shown at its place', () => {
  const json = '{ "profile": "agency", "sources": 7 }'
  const { settings, mistakes } = readSettings(json)
  assert.equal(settings.profile, 'agency')
  assert.deepEqual(settings.sources, [])
  assert.deepEqual(
    mistakes.map(({ span, message }) => [json.slice(span.start, span.end), message]),
    [['7', 'expected for “sources” is a list of paths or patterns, such as ["sources/*.txt"]']],
  )
})
