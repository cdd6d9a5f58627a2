import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Fixture, type FixtureFile, parseFixture, renderFixture } from '../fixture.ts'
import { ASKS } from './asked.ts'
import { FULL_CLIENT, PLAIN_CLIENT } from './clients.ts'
import { startSession } from './session.ts'

/**
 * A fixture of a feature: files, one of them with the cursor, and after `//- hover` (or any other name of `ASKS`) what
 * the server answers. `//- settings` holds the client's settings; `//- plain client` is an editor that can do little.
 */
const FOLDER = 'test/fixtures/lsp'

for (const path of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!path.endsWith('.fixture')) continue
  const expected = readFileSync(join(FOLDER, path), 'utf8')
  const fixture = parseFixture(expected)
  test(`lsp/${path}: ${fixture.proves}`, async () => {
    const actual = await answered(fixture)
    if (process.env.UPDATE === '1' && actual !== expected) writeFileSync(join(FOLDER, path), actual)
    else assert.equal(actual, expected)
  })
}

const isAsk = ({ name }: FixtureFile): boolean => (name.split(' ')[0] ?? '') in ASKS

/** The fixture with the answers that the server gives now. */
async function answered(fixture: Fixture): Promise<string> {
  const texts = fixture.files.filter((file) => !isAsk(file) && file.name.includes('.'))
  const held = texts.find(({ cursor }) => cursor !== null) ?? texts[0]
  const settings: unknown = JSON.parse(fixture.files.find(({ name }) => name === 'settings')?.text ?? '{}')
  const plain = fixture.files.some(({ name }) => name === 'plain client')
  const session = await startSession(
    { ...fixture, files: texts },
    { capabilities: plain ? PLAIN_CLIENT : FULL_CLIENT, settings: () => settings },
  )
  if (!plain) await session.next('workspace/configuration')
  await session.settled()
  const files: FixtureFile[] = []
  for (const file of fixture.files) {
    const [feature = '', ...argument] = file.name.split(' ')
    const ask = ASKS[feature]
    const text = ask && `${await ask(session, held?.name ?? '', argument.join(' '))}\n`
    files.push(text === undefined ? file : { ...file, text, marks: [], cursor: null })
  }
  await session.end()
  return renderFixture({ ...fixture, files }, new Map())
}
