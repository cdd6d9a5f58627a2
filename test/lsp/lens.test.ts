import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CancellationTokenSource, type CodeLens } from 'vscode-languageserver-protocol'
import { FULL_CLIENT } from './clients.ts'
import { type LspSession, type SessionOptions, startSession } from './session.ts'

const NEWSROOM = `
A draft with one quotation.
//- draft.md
---
sources: [lind.txt]
---

“We may open the bridge in June,” said Vera Lind.

‸
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`

const open = async (options: SessionOptions = {}) => {
  const session = await startSession(NEWSROOM, { openAll: false, ...options })
  await session.settled()
  await session.open('draft.md')
  return session
}

/** How often the client is asked to look for lenses again while it pulls, after it was told how the draft stands. */
async function reminders(session: LspSession, pull: () => Promise<unknown>): Promise<number> {
  const before = session.times('workspace/codeLens/refresh')
  await pull()
  await session.settled()
  return session.times('workspace/codeLens/refresh') - before
}

const pullDraft = (session: LspSession) => () =>
  session.client.sendRequest('textDocument/diagnostic', session.at('draft.md'))

const pullWorkspace = (session: LspSession) => () =>
  session.client.sendRequest('workspace/diagnostic', { previousResultIds: [] })

async function lookAtLens(session: LspSession): Promise<string | undefined> {
  const [lens] = await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', session.at('draft.md'))
  return (await session.client.sendRequest<CodeLens>('codeLens/resolve', lens)).command?.title
}

test('a client that takes back its question for lenses and forgets to ask again is reminded after the check', async () => {
  const session = await open()
  const source = new CancellationTokenSource()
  const asked = session.client.sendRequest('textDocument/codeLens', session.at('draft.md'), source.token)
  source.cancel()
  await assert.rejects(asked, /no longer wanted/u)
  assert.equal(await reminders(session, pullDraft(session)), 1)
  assert.equal(await lookAtLens(session), '1 quotation, 1 verified')
  await session.end()
})

test('a client that never gets to ask for lenses is reminded a few times, by checks of the workspace too', async () => {
  const session = await open()
  const told = [await reminders(session, pullDraft(session))]
  for (let i = 0; i < 5; i++) told.push(await reminders(session, pullWorkspace(session)))
  assert.deepEqual(told, [1, 1, 1, 1, 0, 0])
  await session.end()
})

test('a client that shows the lens is not reminded of it until the text is another', async () => {
  const session = await open()
  await lookAtLens(session)
  assert.equal(await reminders(session, pullDraft(session)), 0)
  await session.type('draft.md', '“It will never open,” said Vera Lind.')
  assert.equal(await reminders(session, pullDraft(session)), 1)
  await session.end()
})

test('nobody is reminded of a lens that there is none of, or that the client cannot be asked for', async () => {
  const { codeLens, ...workspace } = { ...FULL_CLIENT.workspace }
  const off = await open({ settings: () => ({ codeLens: false }) })
  const unable = await open({ capabilities: { ...FULL_CLIENT, workspace } })
  const source = await open()
  await source.open('lind.txt')
  const pullSource = () => source.client.sendRequest('textDocument/diagnostic', source.at('lind.txt'))
  assert.deepEqual(
    [
      await reminders(off, pullDraft(off)),
      await reminders(unable, pullDraft(unable)),
      await reminders(source, pullSource),
    ],
    [0, 0, 0],
  )
  for (const session of [off, unable, source]) await session.end()
})
