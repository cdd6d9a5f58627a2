import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CHECKS } from '../../server/src/core/checks/all-checks.ts'
import { CODES } from '../../server/src/core/checks/codes.ts'
import type { Finding } from '../../server/src/core/checks/finding.ts'
import { parseFixture, runFixtures } from '../fixture.ts'
import { judgeFixture } from './judged-fixture.ts'

runFixtures('messages', (fixture) => {
  const marks = judgeFixture(fixture).findings.map(({ span, code, message }) => ({
    ...span,
    label: `${code}: ${message}`,
  }))
  return new Map([['draft.md', marks]])
})

const findingsIn = (folder: string): readonly Finding[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.fixture'))
    .flatMap((name) => judgeFixture(parseFixture(readFileSync(join(folder, name), 'utf8'))).findings)

test('every kind of finding shows its message in a fixture', () => {
  const shown = new Set(findingsIn('test/fixtures/messages').map(({ code }) => code))
  assert.deepEqual(
    CHECKS.map(({ code }) => code).filter((code) => !shown.has(code)),
    [],
  )
})

const wordsOf = ({ message, evidence, fixes }: Finding): readonly string[] => [
  message,
  ...evidence.map((one) => one.message),
  ...fixes.map(({ title }) => title),
]

test('messages and titles are sentences of under two hundred characters, without code names', () => {
  for (const words of findingsIn('test/fixtures').flatMap(wordsOf)) {
    assert.ok(words.length < 200, words)
    assert.match(words, /^\p{Lu}/u)
    for (const code of CODES.filter((name) => name.includes('-'))) assert.ok(!words.includes(code), words)
  }
})

test('a message stays short, however long the words and names are that it tells of', () => {
  const long = (word: string) => Array.from({ length: 60 }, (_, i) => `${word}${String.fromCharCode(97 + (i % 26))}`)
  const name = `Ana ${long('Ruizz').join(' ')}`
  const fixture = parseFixture(`Long.
//- draft.md
“${long('boat').join(' ')},” ${name} said.

“We will open ${long('crane').join(' ')},” Tom Brandt said.
//- mayor.txt
“${long('bote').join(' ')},” said ${name}. “We may open ${long('crane').join(' ')},” said ${name}.
`)
  const findings = judgeFixture(fixture).findings
  assert.ok(findings.length > 0)
  for (const words of findings.flatMap(wordsOf)) assert.ok(words.length < 200, words)
})
