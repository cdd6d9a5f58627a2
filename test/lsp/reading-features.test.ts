import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SelectionRange } from 'vscode-languageserver-protocol'
import { startSession } from './session.ts'

test('a selection grows from the word to the words between the marks, the quotation, the sentence and the text', async () => {
  const session = await startSession(`
Growing selections.
//- draft.txt
Nobody was asked. “The bri‸dge opens in June,” said Vera Lind. So it will.
`)
  const { textDocument, position } = session.at('draft.txt')
  const [range] = await session.client.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [position],
  })
  const grown: string[] = []
  for (let next = range; next; next = next.parent) grown.push(session.words('draft.txt', next.range).trim())
  assert.deepEqual(grown.slice(0, 4), [
    'bridge',
    'The bridge opens in June,',
    '“The bridge opens in June,”',
    '“The bridge opens in June,” said Vera Lind.',
  ])
  await session.end()
})

test('straight marks are edited as a pair, curly ones are not', async () => {
  for (const [open, close, linked] of [
    ['"', '"', ['"', '"']],
    ['“', '”', []],
  ] as const) {
    const session = await startSession(`
Linked marks.
//- draft.txt
‸${open}The bridge opens in June,${close} said Vera Lind.
`)
    const answer = await session.client.sendRequest<{ ranges: [] } | null>(
      'textDocument/linkedEditingRange',
      session.at('draft.txt'),
    )
    assert.deepEqual(
      (answer?.ranges ?? []).map((range) => session.words('draft.txt', range)),
      linked,
    )
    await session.end()
  }
})

test('the settings at the top and a quotation of several lines can be folded', async () => {
  const session = await startSession(`
Folding.
//- draft.md
---
title: Bridge
---

“The bridge opens
in June,” said Vera Lind. “It does.”
`)
  const folds = await session.client.sendRequest<{ startLine: number; endLine: number }[]>(
    'textDocument/foldingRange',
    session.at('draft.md'),
  )
  assert.deepEqual(
    folds.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [0, 2],
      [4, 5],
    ],
  )
  await session.end()
})

test('a request for a document that is not open is an error in words, and the server goes on', async () => {
  const session = await startSession(`
Unknown documents.
//- draft.txt
“The bridge opens in June,” said Vera Lind.
`)
  const unknown = { textDocument: { uri: 'file:///nowhere.md' }, position: { line: 0, character: 0 } }
  await assert.rejects(session.client.sendRequest('textDocument/hover', unknown), /This document is not open/u)
  const folds = await session.client.sendRequest('textDocument/foldingRange', session.at('draft.txt'))
  assert.deepEqual(folds, [])
  await session.end()
})
