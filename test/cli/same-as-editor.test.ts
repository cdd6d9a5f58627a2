import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import type { Diagnostic } from 'vscode-languageserver-protocol/node'
import { type LspSession, startSession } from '../lsp/session.ts'
import { deskWith } from './desk.ts'

const NEWSROOM = 'examples/newsroom'
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint']

/** Files as a fixture has them, one after the other. */
const asFixture = (files: Readonly<Record<string, string>>): string =>
  `The same.\n${Object.entries(files)
    .map(([name, text]) => `//- ${name}\n${text}`)
    .join('')}`

/** What an editor shows of a draft: code, severity, place from 1, message. */
async function shownBy(session: LspSession, name: string): Promise<readonly string[]> {
  const textDocument = { uri: session.uri(name) }
  const { items } = await session.client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument,
  })
  return items.map(
    ({ code, severity, range, message }) =>
      `${range.start.line + 1}:${range.start.character + 1} ${SEVERITIES[severity ?? 0]} ${code}: ${message}`,
  )
}

interface Report {
  readonly drafts: readonly { readonly path: string; readonly findings: readonly Found[] }[]
}

interface Found {
  readonly code: string
  readonly severity: string
  readonly line: number
  readonly column: number
  readonly message: string
}

const printedIn = (json: string): ReadonlyMap<string, readonly string[]> => {
  const report: Report = JSON.parse(json)
  const lineOf = ({ line, column, severity, code, message }: Found) =>
    `${line}:${column} ${severity} ${code}: ${message}`
  return new Map(report.drafts.map(({ path, findings }) => [path, findings.map(lineOf)]))
}

test('the command line and the editor find the same in the example newsroom', async () => {
  const names = readdirSync(NEWSROOM, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/u.test(name))
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(NEWSROOM, name), 'utf8')]),
  )
  const session = await startSession(asFixture(files))
  const options = { cwd: NEWSROOM, encoding: 'utf8' } as const
  const { stdout } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', '--format', 'json'], options)
  const printed = printedIn(stdout)
  assert.equal(printed.size, 2)
  for (const [name, findings] of printed) assert.deepEqual(await shownBy(session, name), findings, name)
  await session.end()
})

const BROKEN: Readonly<Record<string, string>> = {
  'gone.md': '---\nsources: [gone.txt, ruiz.txt]\n---\n\n“We will,” said Ana Ruiz.\n',
  'list.md': '---\nsources: [ruiz.txt\n---\n\n“We will,” said Ana Ruiz.\n',
  'empty-source.md': '---\nsource: empty.txt\n---\n\n“We will,” said Ana Ruiz.\n',
  'web.md': '---\nsource: https://example.org/a\n---\n\n“We will,” said Ana Ruiz.\n',
  'nothing.md': '---\nsource: ruiz.txt\n---\n',
  'empty.txt': '\n',
  'ruiz.txt': '“We will,” said Ana Ruiz.\n',
  'onrecord.json': '{ "profile": "tabloid" }\n',
}

test('what cannot be read is said in the same words and at the same place in both', async (context) => {
  const session = await startSession(asFixture(BROKEN))
  const drafts = Object.keys(BROKEN).filter((name) => name.endsWith('.md'))
  const { out, code } = await deskWith(context, BROKEN).run(['check', ...drafts, '--format', 'json'])
  const printed = printedIn(out)
  assert.deepEqual([code, [...printed.keys()]], [2, drafts])
  for (const [name, findings] of printed) assert.deepEqual(await shownBy(session, name), findings, name)
  await session.end()
})
