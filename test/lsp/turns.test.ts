import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CancellationTokenSource, type Hover } from 'vscode-languageserver-protocol'
import { startSession } from './session.ts'

const SAID = 'The bridge opens in June'
const TWENTY_QUOTATIONS = Array.from({ length: 20 }, () => `“${SAID},” said Vera Lind.\n\n`).join('')

/** A draft of twenty quotations that rests on five sources: twenty-five steps when nobody interrupts. */
const NEWSROOM = `
Long work.
//- draft.md
---
sources: [a.txt, b.txt, c.txt, d.txt, e.txt]
---

${TWENTY_QUOTATIONS}‸
${['a', 'b', 'c', 'd', 'e'].map((name) => `//- ${name}.txt\n“${SAID},” said Vera Lind of ${name}.\n`).join('')}`

test('a check makes way for other messages after every source and every quotation', async () => {
  const turns: number[] = []
  const session = await startSession(NEWSROOM, { onPause: () => void turns.push(1), openAll: false })
  await session.open('draft.md')
  await session.client.sendRequest('textDocument/diagnostic', session.at('draft.md'))
  assert.equal(turns.length, 25)
  await session.end()
})

for (const [where, steps] of [
  ['between two sources', 3],
  ['between two quotations', 9],
] as const)
  test(`a request that is cancelled ${where} does no more work`, async () => {
    const source = new CancellationTokenSource()
    let turns = 0
    const session = await startSession(NEWSROOM, {
      openAll: false,
      onPause: async () => {
        turns++
        if (turns !== steps) return
        source.cancel()
        await session.settled()
      },
    })
    await session.open('draft.md')
    const asked = session.client.sendRequest('textDocument/diagnostic', session.at('draft.md'), source.token)
    await assert.rejects(asked, /no longer wanted/u)
    assert.deepEqual({ turns }, { turns: steps })
    await session.end()
  })

test('a check whose text moves on is given up, and the answer is about the newer text', async () => {
  let turns = 0
  const session = await startSession(NEWSROOM, {
    openAll: false,
    onPause: async () => {
      turns++
      if (turns === 7) await session.type('draft.md', '“It will never open,” said Vera Lind.')
    },
  })
  await session.open('draft.md')
  const { items } = await session.client.sendRequest<{ items: { code: string }[] }>(
    'textDocument/diagnostic',
    session.at('draft.md'),
  )
  assert.deepEqual(
    items.map(({ code }) => code),
    ['not-in-source'],
  )
  await session.end()
})

test('two requests about the same text share one check', async () => {
  const turns: number[] = []
  const session = await startSession(NEWSROOM, { onPause: () => void turns.push(1), openAll: false })
  await session.open('draft.md')
  const params = { ...session.at('draft.md'), position: { line: 4, character: 5 } }
  const [, hover] = await Promise.all([
    session.client.sendRequest('textDocument/diagnostic', params),
    session.client.sendRequest<Hover>('textDocument/hover', params),
  ])
  assert.equal(JSON.stringify(hover.contents).includes('Verified'), true)
  assert.equal(turns.length, 25 + 5) // the second reads no source and judges no quotation again, it only asks for the sources
  await session.end()
})
