import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ABOUT_ONE_DOCUMENT } from './requests.ts'
import { startSession } from './session.ts'

const NEWSROOM = `
Unknown documents.
//- draft.txt
“The bridge opens in June,” said Vera Lind.
`

const start = { line: 0, character: 0 }
const about = (uri: string) => ({
  textDocument: { uri },
  position: start,
  positions: [start],
  range: { start, end: start },
  context: { diagnostics: [] },
  newName: 'Ana Ruiz',
  previousResultId: '1',
})

for (const method of ABOUT_ONE_DOCUMENT)
  test(`${method} of a document that was closed, or never opened, is an error in words`, async () => {
    const session = await startSession(NEWSROOM)
    const { uri } = session.at('draft.txt').textDocument
    await session.close('draft.txt')
    for (const unknown of [uri, 'file:///nowhere.md', 'untitled:Nothing'])
      await assert.rejects(session.client.sendRequest(method, about(unknown)), {
        message: `This document is not open: ${unknown}`,
      })
    await session.end()
  })

test('after an error the server goes on', async () => {
  const session = await startSession(NEWSROOM)
  await assert.rejects(session.client.sendRequest('textDocument/hover', about('file:///nowhere.md')))
  assert.deepEqual(await session.client.sendRequest('textDocument/foldingRange', session.at('draft.txt')), [])
  await session.end()
})

test('a change or a close of a document that is not open changes nothing', async () => {
  const session = await startSession(NEWSROOM)
  const textDocument = { uri: 'file:///nowhere.md', version: 7 }
  await session.client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: 'x' }] })
  await session.client.sendNotification('textDocument/didClose', { textDocument })
  const symbols = await session.client.sendRequest<object[]>('textDocument/documentSymbol', session.at('draft.txt'))
  assert.equal(symbols.length, 1)
  await session.end()
})

test('an item that lost what it carried is an error in words', async () => {
  const session = await startSession(NEWSROOM)
  const lens = { range: { start, end: start } }
  await assert.rejects(session.client.sendRequest('codeLens/resolve', lens), /does not say which document/u)
  await session.end()
})
