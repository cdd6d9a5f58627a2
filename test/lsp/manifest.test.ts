import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CODES } from '../../server/src/core/checks/codes.ts'
import { TOKEN_LEGEND } from '../../server/src/lsp/features/semantic-tokens.ts'
import { DEFAULT_SETTINGS } from '../../server/src/lsp/settings.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { contributes } = manifest
const settings: Record<string, { default: unknown; properties?: object; enum?: string[] }> =
  contributes.configuration.properties

test('the settings that the editor offers are those that the server reads, and fewer than fifteen', () => {
  const offered = Object.keys(settings).filter((name) => name !== 'onrecord.trace.server')
  const read = Object.keys(DEFAULT_SETTINGS).map((name) => `onrecord.${name}`)
  assert.deepEqual(offered.toSorted(), read.toSorted())
  assert.equal(Object.keys(settings).length < 15, true)
})

test('a setting has the same default in the editor and in the server', () => {
  for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
    if (typeof value === 'boolean') assert.equal(settings[`onrecord.${name}`]?.default, value, name)
  }
})

test('every code can be given another severity in the settings, and nothing else can', () => {
  assert.deepEqual(Object.keys(settings['onrecord.severity']?.properties ?? {}), [...CODES])
})

test('every command of the manifest is registered by the client, under one category', () => {
  const commands: { command: string; category: string }[] = contributes.commands
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('client', name), 'utf8'))
    .join('\n')
  for (const { command, category } of commands) {
    assert.equal(sources.includes(`'${command}'`), true, command)
    assert.equal(category, 'On Record')
  }
})

test('the manual has a section for every code, where the link behind a finding leads', () => {
  const manual = readFileSync('README.md', 'utf8')
  for (const code of CODES) assert.match(manual, new RegExp(`^#+ ${code}$`, 'mu'), code)
})

test('the tokens that the server names have a colour in the editor', () => {
  const types: { id: string }[] = contributes.semanticTokenTypes
  assert.deepEqual(
    types.map(({ id }) => id),
    TOKEN_LEGEND.tokenTypes,
  )
})

test('every file that the manifest names is there', () => {
  const named = JSON.stringify(contributes).matchAll(/"(\.\/(?!dist)[^"]+)"/gu)
  for (const [, path] of named) assert.equal(existsSync(String(path)), true, path)
})
