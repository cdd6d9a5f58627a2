import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CodeAction, DocumentDiagnosticReport, Hover, RegistrationParams } from 'vscode-languageserver-protocol'
import { FULL_CLIENT, PLAIN_CLIENT } from './clients.ts'
import { type LspSession, ROOT, startSession } from './session.ts'

const NEWSROOM = `
A draft and its source.
//- draft.md
---
sources: [lind.txt]
---

“We will open the bridge in June,” said Vera Lind.
‸
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`

async function codes(session: LspSession, name: string): Promise<readonly unknown[]> {
  const report = await session.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', session.at(name))
  return report.kind === 'full' ? report.items.map(({ code, severity }) => `${code} ${severity}`) : []
}

test('the server watches files and follows settings where the client lets it register', async () => {
  const session = await startSession(NEWSROOM)
  const asked = [
    await session.next<RegistrationParams>('client/registerCapability'),
    await session.next<RegistrationParams>('client/registerCapability'),
  ]
  const registered = asked.flatMap(({ registrations }) => registrations)
  assert.deepEqual(
    registered.map(({ method, registerOptions }) => [method, registerOptions]),
    [
      ['workspace/didChangeWatchedFiles', { watchers: [{ globPattern: '**/*' }] }],
      ['workspace/didChangeConfiguration', { section: 'onrecord' }],
    ],
  )
  await session.end()
})

test('a client that knows no registration is asked for none', async () => {
  const session = await startSession(NEWSROOM, { capabilities: PLAIN_CLIENT })
  await session.settled()
  assert.equal(session.times('client/registerCapability') + session.times('workspace/configuration'), 0)
  await session.end()
})

test('settings are asked for, and asked for again when the client says that they changed', async () => {
  let settings: unknown = { severity: { 'altered-qualifier': 'hint' } }
  const session = await startSession(NEWSROOM, { settings: () => settings })
  await session.next('workspace/configuration')
  await session.settled()
  assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 4'])
  settings = {}
  await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null })
  await session.next('workspace/configuration')
  await session.settled()
  assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 1'])
  await session.end()
})

for (const [how, wrapped] of [
  ['under their section', true],
  ['alone', false],
] as const)
  test(`settings that a client sends ${how} hold, and nonsense means the defaults`, async () => {
    const session = await startSession(NEWSROOM, { capabilities: { ...FULL_CLIENT, workspace: {} } })
    const send = (onrecord: unknown) =>
      session.client.sendNotification('workspace/didChangeConfiguration', {
        settings: wrapped ? { onrecord } : onrecord,
      })
    await send({ severity: { 'altered-qualifier': 'warning', 'no-such-code': 'error' }, profile: 7 })
    assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 2'])
    await send('nonsense')
    assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 1'])
    await session.end()
  })

test('what the editor leaves open, onrecord.json decides; what it sets, goes before that', async () => {
  let settings: unknown = {}
  const session = await startSession(
    `${NEWSROOM}//- onrecord.json\n{ "severity": { "altered-qualifier": "information" } }\n`,
    { settings: () => settings },
  )
  await session.next('workspace/configuration')
  await session.settled()
  assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 3'])
  settings = { severity: { 'altered-qualifier': 'warning' } }
  await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null })
  await session.next('workspace/configuration')
  await session.settled()
  assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 2'])
  await session.end()
})

test('a change of onrecord.json is followed', async () => {
  const session = await startSession(NEWSROOM)
  assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 1'])
  await session.write('onrecord.json', '{ "severity": { "altered-qualifier": "off" } }')
  assert.deepEqual(await codes(session, 'draft.md'), [])
  await session.end()
})

test('each folder of several has sources and settings of its own, and one that is added or removed is followed', async () => {
  const session = await startSession(
    `
Two newsrooms.
//- east/draft.md
“We will open the bridge in June,” said Vera Lind.
//- east/sources/lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
//- west/draft.md
“We will open the bridge in June,” said Vera Lind.
//- west/sources/lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
//- west/onrecord.json
{ "severity": { "altered-qualifier": "warning" } }
`,
    { folders: [`${ROOT}east`, `${ROOT}west`] },
  )
  assert.deepEqual(await codes(session, 'east/draft.md'), ['altered-qualifier 1'])
  assert.deepEqual(await codes(session, 'west/draft.md'), ['altered-qualifier 2'])
  const drafts = async () => {
    const params = { previousResultIds: [] }
    const { items } = await session.client.sendRequest<{ items: { uri: string }[] }>('workspace/diagnostic', params)
    return items.map(({ uri }) => uri.slice(ROOT.length))
  }
  await session.close('east/draft.md')
  await session.close('west/draft.md')
  const folder = { uri: `${ROOT}west`, name: 'west' }
  await session.client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [folder] },
  })
  assert.deepEqual(await drafts(), ['east/draft.md'])
  await session.client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [folder], removed: [] },
  })
  assert.deepEqual(await drafts(), ['east/draft.md', 'west/draft.md'])
  await session.end()
})

test('with no folder open, a draft still has the sources beside it', async () => {
  const session = await startSession(NEWSROOM, { folders: [] })
  assert.deepEqual(await codes(session, 'draft.md'), ['altered-qualifier 1'])
  await session.end()
})

test('a draft that was never saved has the sources of the folder that is open', async () => {
  const session = await startSession(`
A new text.
//- untitled:Untitled-1
---
sources: [lind.txt]
---

“We w‸ill open the bridge in June,” said Vera Lind.
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`)
  assert.deepEqual(await codes(session, 'untitled:Untitled-1'), ['altered-qualifier 1'])
  const params = { ...session.at('untitled:Untitled-1'), range: {}, context: { diagnostics: [] } }
  const { position } = params
  const actions = await session.client.sendRequest('textDocument/codeAction', {
    ...params,
    range: { start: position, end: position },
  })
  assert.equal(JSON.stringify(actions).includes('{"textDocument":{"uri":"untitled:Untitled-1","version":1}'), true)
  await session.end()
})

test('a document is the same however its client spells the address', async () => {
  const session = await startSession(
    `
An odd name.
//- it's a (new) draft.md
---
sources: [lind.txt]
---

“We will open the bridge in June,” said Vera Lind.
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`,
    { openAll: false },
  )
  await session.open("it's a (new) draft.md")
  const spelled = { textDocument: { uri: `${ROOT}it%27s%20a%20%28new%29%20draft.md` } }
  const report = await session.client.sendRequest<{ items: object[] }>('textDocument/diagnostic', spelled)
  assert.equal(report.items.length, 1)
  await session.end()
})

test('the log says which rule found the sources, once, and warns of what was not read', async () => {
  const session = await startSession(NEWSROOM.replace('lind.txt]', 'lind.txt, lost.txt]'))
  await codes(session, 'draft.md')
  await codes(session, 'draft.md')
  await session.settled()
  assert.deepEqual(
    [await session.next('window/logMessage'), await session.next('window/logMessage')],
    [
      {
        type: 3,
        message: `Sources of ${ROOT}draft.md: lind.txt (front-matter), lost.txt (front-matter). Looked for by directive: no comment in the text names a source; option: no --source was given; front-matter: 2 sources.`,
      },
      {
        type: 2,
        message: 'The source “lost.txt”, named in “draft.md” (line 2), cannot be read: there is no such file.',
      },
    ],
  )
  assert.equal(session.times('window/logMessage'), 2)
  await session.end()
})

test('a client that traces is told of every check, until it traces no more', async () => {
  const session = await startSession(NEWSROOM)
  await session.client.sendNotification('$/setTrace', { value: 'messages' })
  await codes(session, 'draft.md')
  assert.deepEqual(await session.next('$/logTrace'), {
    message: `Checked ${ROOT}draft.md: 1 quotations, 1 findings.`,
  })
  await session.client.sendNotification('$/setTrace', { value: 'off' })
  await codes(session, 'draft.md')
  await session.settled()
  assert.equal(session.times('$/logTrace'), 1)
  await session.end()
})

for (const [encoding, character] of [
  ['utf-8', 23],
  ['utf-16', 15],
  ['utf-32', 14],
] as const)
  test(`places are counted in ${encoding} where that was agreed on, both ways`, async () => {
    const session = await startSession(
      `
Characters of one to four bytes.
//- draft.md
---
sources: [lind.txt]
---

Ö 😀 “Wé may “öpen” it and we will,” said Vera Lind.
//- lind.txt
“Wé may “öpen” it and we will,” said Vera Lind.
`,
      { capabilities: { ...FULL_CLIENT, general: { positionEncodings: [encoding] } } },
    )
    const at = { ...session.at('draft.md'), position: { line: 4, character } }
    const hover = await session.client.sendRequest<Hover | null>('textDocument/hover', at)
    const line = 'Ö 😀 “Wé may “öpen” it and we will,” said Vera Lind.'
    const before = line.indexOf('“')
    const whole = line.indexOf('” said') + 1
    const count = (end: number) => lengths[encoding](line.slice(0, end))
    assert.deepEqual(hover?.range, {
      start: { line: 4, character: count(before) },
      end: { line: 4, character: count(whole) },
    })
    await session.end()
  })

const lengths = {
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-16': (text: string) => text.length,
  'utf-32': (text: string) => [...text].length,
}

test('an edit is applied where it was counted, in bytes too', async () => {
  const session = await startSession(NEWSROOM, {
    capabilities: { ...FULL_CLIENT, general: { positionEncodings: ['utf-8'] } },
  })
  const range = { start: { line: 4, character: 6 }, end: { line: 4, character: 10 } } // “ is three bytes long
  await session.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: session.uri('draft.md'), version: 2 },
    contentChanges: [{ range, text: 'may' }],
  })
  assert.deepEqual(await codes(session, 'draft.md'), [])
  await session.end()
})

test('several edits in one message follow one another, and a whole new text may be one of them', async () => {
  const session = await startSession(NEWSROOM)
  const word = { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } }
  await session.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: session.uri('draft.md'), version: 2 },
    contentChanges: [
      { text: '“We will open the bridge in June,” said Vera Lind.\n' },
      { range: word, text: 'may' },
      { range: { start: word.start, end: word.start }, text: '\n' },
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '---\nsource: lind.txt\n---\n',
      },
    ],
  })
  const symbols = await session.client.sendRequest('textDocument/documentSymbol', session.at('draft.md'))
  assert.equal(JSON.stringify(symbols).includes('“We may open the bridge in June,”'), true)
  assert.deepEqual(await codes(session, 'draft.md'), [])
  await session.end()
})

test('a text with the line ends of Windows is edited with them', async () => {
  const session = await startSession(NEWSROOM, { openAll: false })
  session.files.set('draft.md', (session.files.get('draft.md') ?? '').replaceAll('\n', '\r\n'))
  await session.open('draft.md')
  const position = { line: 4, character: 5 }
  const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    ...session.at('draft.md'),
    range: { start: position, end: position },
    context: { diagnostics: [] },
  })
  const accepted = actions.find(({ title }) => title === 'Accept “altered-qualifier” here')
  assert.equal(JSON.stringify(accepted?.edit).includes('altered-qualifier -->\\r\\n"'), true)
  await session.end()
})
