import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver-protocol'
import { applied } from './edits.ts'
import { type LspSession, startSession } from './session.ts'

const NEWSROOM = `
A misquote that the newsroom stands by.
//- draft.md
---
sources: [lind.txt]
---

“We w‸ill open the bridge in June,” said Vera Lind.
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`
const SETTINGS = '//- onrecord.json\n'

async function found(session: LspSession): Promise<readonly string[]> {
  const about = session.at('draft.md')
  const report = await session.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', about)
  const severities = ['', 'error', 'warning', 'information', 'hint']
  return report.kind === 'full' ? report.items.map(({ code, severity }) => `${severities[severity ?? 0]} ${code}`) : []
}

/** Marks the quotation under the cursor as reviewed, and writes what the server answers. */
async function review(session: LspSession): Promise<void> {
  const { textDocument, position } = session.at('draft.md')
  const range = { start: position, end: position }
  const params = { textDocument, range, context: { diagnostics: [] } }
  const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', params)
  const action = actions.find(({ title }) => title === 'Mark this quotation as reviewed')
  for (const [name, text] of applied(session, action?.edit ?? {})) await session.write(name, text)
}

for (const [where, settings] of [
  ['into a file that is made for it', ''],
  ['into settings that are there', `${SETTINGS}{ "profile": "strict" }\n`],
  ['into empty settings', `${SETTINGS}{}\n`],
  ['into an empty list', `${SETTINGS}{ "reviewed": [] }\n`],
  [
    'after what was reviewed before',
    `${SETTINGS}{ "reviewed": [{ "draft": "old.md", "quotation": "Never" }], "profile": "strict" }\n`,
  ],
] as const)
  test(`what is reviewed is written down ${where}, is no warning then, and is said when its source changes`, async () => {
    const session = await startSession(NEWSROOM + settings, { openAll: false })
    await session.open('draft.md')
    assert.deepEqual(await found(session), ['error altered-qualifier'])
    await review(session)
    assert.deepEqual(await found(session), ['information altered-qualifier'])
    const kept: { reviewed: { quotation: string; by: string; on: string }[] } = JSON.parse(
      session.files.get('onrecord.json') ?? '',
    )
    const { quotation, by, on } = kept.reviewed.at(-1) ?? {}
    assert.deepEqual([quotation, by, on], ['We will open the bridge in June,', 'ines', '2026-10-16'])
    await session.write('lind.txt', '“We might open the bridge in June,” said Vera Lind, the mayor.\n')
    assert.deepEqual((await found(session)).toSorted(), ['error altered-qualifier', 'warning source-changed'])
    await review(session)
    assert.deepEqual(await found(session), ['information altered-qualifier'])
    await session.end()
  })

test('a quotation that is reviewed twice stands once in the ledger', async () => {
  const session = await startSession(NEWSROOM)
  await session.close('draft.md')
  await session.open('draft.md')
  await review(session)
  const once = session.files.get('onrecord.json')
  await review(session)
  assert.equal(session.files.get('onrecord.json'), once)
  await session.end()
})

test('into settings that cannot be understood nothing is written', async () => {
  const broken = '{ "profile": '
  const session = await startSession(`${NEWSROOM}${SETTINGS}${broken}`)
  await review(session)
  assert.equal(session.files.get('onrecord.json'), broken)
  await session.end()
})
