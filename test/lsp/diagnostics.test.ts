import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol'
import { FULL_CLIENT, PLAIN_CLIENT } from './clients.ts'
import { type LspSession, startSession } from './session.ts'

const NEWSROOM = `
A draft, a notice that rests on nothing, and a source.
//- draft.md
---
sources: [lind.txt]
---

“We will open the bridge in June,” said Vera Lind.

‸
//- notice.md
Nothing is quoted here.
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`

const pull = (session: LspSession, name: string, previousResultId?: string) =>
  session.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    ...session.at(name),
    ...(previousResultId && { previousResultId }),
  })

const told = (session: LspSession, name: string, items: readonly Diagnostic[]) =>
  items.map(({ code, range }) => `${code}: ${session.words(name, range)}`)

async function pulled(session: LspSession, name: string): Promise<readonly string[]> {
  const report = await pull(session, name)
  return told(session, name, report.kind === 'full' ? report.items : [])
}

test('a client that has the latest result is told that nothing changed', async () => {
  const session = await startSession(NEWSROOM)
  const first = await pull(session, 'draft.md')
  const again = await pull(session, 'draft.md', first.resultId)
  assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId })
  await session.type('draft.md', '“It will never open,” said Vera Lind.\n\n')
  const after = await pull(session, 'draft.md', first.resultId)
  assert.deepEqual([after.kind, after.resultId === first.resultId], ['full', false])
  await session.end()
})

test('a text that is no draft has no findings', async () => {
  const session = await startSession(NEWSROOM)
  assert.deepEqual(await pulled(session, 'notice.md'), [])
  assert.deepEqual(await pulled(session, 'lind.txt'), [])
  await session.end()
})

test('a client that cannot pull is sent the findings of a draft when it opens, changes and closes', async () => {
  const session = await startSession(NEWSROOM, { capabilities: PLAIN_CLIENT, openAll: false })
  const pushed = async () => {
    const { diagnostics, version } = await session.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
    return { version, found: told(session, 'draft.md', diagnostics) }
  }
  await session.open('draft.md')
  assert.deepEqual(await pushed(), { version: 1, found: ['altered-qualifier: will'] })
  await session.type('draft.md', '“The tunnel will be dug through granite by Christmas,” said Vera Lind.\n\n')
  assert.deepEqual(await pushed(), {
    version: 2,
    found: ['altered-qualifier: will', 'not-in-source: “The tunnel will be dug through granite by Christmas,”'],
  })
  await session.close('draft.md')
  assert.deepEqual(await pushed(), { version: undefined, found: [] })
  await session.end()
})

test('a client that cannot pull is sent the drafts of a source again when the source is typed in', async () => {
  const session = await startSession(
    NEWSROOM.replace('‸', '').replace('We may open the bridge', 'We may open the bri‸dge'),
    {
      capabilities: PLAIN_CLIENT,
      openAll: false,
    },
  )
  await session.open('draft.md')
  await session.next('textDocument/publishDiagnostics')
  await session.open('lind.txt')
  await session.type('lind.txt', 'rvellously wa')
  const seen = new Map<string, readonly string[]>()
  for (let i = 0; i < 4; i++) {
    const { uri, diagnostics } = await session.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
    seen.set(uri, told(session, 'draft.md', diagnostics))
  }
  assert.deepEqual(Object.fromEntries(seen), {
    [session.uri('draft.md')]: await pulled(session, 'draft.md'),
    [session.uri('lind.txt')]: [],
  })
  assert.notDeepEqual(seen.get(session.uri('draft.md')), ['altered-qualifier: will'])
  await session.end()
})

test('a source that changes on disk, comes or goes is looked at again, and the client is asked to look', async () => {
  const session = await startSession(NEWSROOM, { openAll: false })
  await session.open('draft.md')
  assert.deepEqual(await pulled(session, 'draft.md'), ['altered-qualifier: will'])
  await session.settled()
  const before = session.times('workspace/diagnostic/refresh')
  await session.write('lind.txt', '“We will open the bridge in June,” said Vera Lind, the mayor.\n')
  await session.settled()
  assert.equal(session.times('workspace/diagnostic/refresh') > before, true)
  assert.deepEqual(await pulled(session, 'draft.md'), [])
  await session.remove('lind.txt')
  assert.deepEqual(await pulled(session, 'draft.md'), ['source-unread: lind.txt'])
  await session.write('lind.txt', '“We may open the bridge in June,” said Vera Lind, the mayor.\n')
  assert.deepEqual(await pulled(session, 'draft.md'), ['altered-qualifier: will'])
  await session.end()
})

test('the text of a source in its editor goes before the one on disk, until it is closed', async () => {
  const session = await startSession(NEWSROOM.replace('‸', '').replace('We may', 'We ‸'))
  await session.type('lind.txt', 'will')
  assert.deepEqual(await pulled(session, 'draft.md'), [])
  session.files.set('lind.txt', '“We may open the bridge in June,” said Vera Lind, the mayor.\n')
  await session.close('lind.txt')
  assert.deepEqual(await pulled(session, 'draft.md'), ['altered-qualifier: will'])
  await session.end()
})

test('an editor that tells of no changes on disk sees them after the next save', async () => {
  const session = await startSession(NEWSROOM, { capabilities: PLAIN_CLIENT, openAll: false })
  await session.open('draft.md')
  await session.next('textDocument/publishDiagnostics')
  session.files.set('lind.txt', '“We will open the bridge in June,” said Vera Lind, the mayor.\n')
  await session.client.sendNotification('textDocument/didSave', session.at('draft.md'))
  const { diagnostics } = await session.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
  assert.deepEqual(diagnostics, [])
  await session.end()
})

test('the whole workspace is checked draft by draft: in parts where the client takes parts, with its progress', async () => {
  const session = await startSession(NEWSROOM, { openAll: false })
  const parts: WorkspaceDiagnosticReport[] = []
  const progress: unknown[] = []
  session.onProgress('parts', (part) => parts.push(Object(part)))
  session.onProgress('work', (value) => progress.push(value))
  const whole = await session.client.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
    workDoneToken: 'work',
    partialResultToken: 'parts',
  })
  const drafts = parts.flatMap(({ items }) => items.map((item) => [item.uri, item.kind, item.version]))
  assert.deepEqual(drafts, [[session.uri('draft.md'), 'full', null]])
  assert.deepEqual(whole, { items: [] })
  assert.deepEqual(progress, [
    { kind: 'begin', title: 'Checking drafts', cancellable: true, percentage: 0 },
    { kind: 'report', percentage: 33 },
    { kind: 'report', percentage: 67 },
    { kind: 'report', percentage: 100 },
    { kind: 'end' },
  ])
  await session.end()
})

test('of a workspace that the client knows already it is told that nothing changed', async () => {
  const session = await startSession(NEWSROOM, { openAll: false })
  const ask = (previousResultIds: unknown) =>
    session.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds })
  const [first] = (await ask([])).items
  const known = { uri: first?.uri, value: first?.resultId }
  const { items } = await ask([known])
  assert.deepEqual(items, [{ kind: 'unchanged', uri: first?.uri, version: null, resultId: first?.resultId }])
  await session.end()
})

test('a client that can show little is sent no more than a place, a code and a sentence', async () => {
  const session = await startSession(NEWSROOM, { capabilities: PLAIN_CLIENT, openAll: false })
  await session.open('draft.md')
  const { diagnostics } = await session.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
  const [found] = diagnostics
  assert.deepEqual(Object.keys(found ?? {}), ['range', 'severity', 'code', 'source', 'message', 'data'])
  await session.end()
})

test('a diagnostic that went to the client and back has its fixes, wherever the client asks from', async () => {
  const session = await startSession(NEWSROOM)
  const report = await pull(session, 'draft.md')
  const [found] = report.kind === 'full' ? report.items : []
  const start = { line: 0, character: 0 }
  const sent: unknown = JSON.parse(JSON.stringify({ ...found, message: '', range: { start, end: start } }))
  const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    ...session.at('draft.md'),
    range: { start, end: start },
    context: { diagnostics: [sent], only: ['quickfix'] },
  })
  assert.deepEqual(actions[0]?.title, 'Restore “may”')
  assert.deepEqual(actions[0]?.diagnostics, [found])
  await session.end()
})

test('a quotation that is being typed is not accused until it is closed and left', async () => {
  const session = await startSession(NEWSROOM)
  const cursor = async (line: number) => {
    await session.client.sendRequest('textDocument/documentHighlight', {
      ...session.at('draft.md'),
      position: { line, character: 0 },
    })
  }
  await session.type('draft.md', '“The tunnel will be dug through granite')
  assert.deepEqual(await pulled(session, 'draft.md'), ['altered-qualifier: will'])
  await cursor(0)
  const left = await pulled(session, 'draft.md')
  assert.equal(left.includes('unclosed-quotation: “The tunnel will be dug through granite'), true)
  await session.type('draft.md', ' by Christmas,” said Vera Lind.')
  assert.deepEqual(await pulled(session, 'draft.md'), [
    'altered-qualifier: will',
    'not-in-source: “The tunnel will be dug through granite by Christmas,”',
  ])
  await session.end()
})

test('a full client is not pushed to, and a client without refresh is not asked to look again', async () => {
  const { workspace, ...rest } = FULL_CLIENT
  const session = await startSession(NEWSROOM, { capabilities: rest })
  await session.write('lind.txt', 'Nothing.\n')
  await pull(session, 'draft.md')
  await session.settled()
  const said = ['textDocument/publishDiagnostics', 'workspace/diagnostic/refresh', 'workspace/codeLens/refresh']
  assert.deepEqual(said.map(session.times), [0, 0, 0])
  await session.end()
})

test('subtitles that are open in the editor are no plain text either', async () => {
  const session = await startSession(`
A draft that rests on subtitles.
//- draft.md
---
sources: [talk.vtt]
---

“We will open the bridge in June,” said Vera Lind.
//- talk.vtt
WEBVTT

00:01.000 --> 00:04.000
We will open the

00:04.000 --> 00:06.000
bridge in June.
`)
  assert.deepEqual(await pulled(session, 'draft.md'), ['source-unread: talk.vtt'])
  assert.deepEqual(await pulled(session, 'talk.vtt'), [])
  assert.deepEqual(await session.client.sendRequest('textDocument/documentSymbol', session.at('talk.vtt')), [])
  await session.end()
})
