import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { startSession } from './session.ts'

const PINNED = 'test/fixtures/lsp/capabilities.json'

test('the server offers exactly what is written down', async () => {
  const session = await startSession('Nothing open.\n//- a.txt\n', { openAll: false })
  const offered = `${JSON.stringify(session.initialized, null, 2)}\n`
  if (process.env.UPDATE === '1') writeFileSync(PINNED, offered)
  assert.equal(offered, readFileSync(PINNED, 'utf8'))
  await session.end()
})

test('the server counts in UTF-16 where the client can, else in what it can', async () => {
  const chosen = async (positionEncodings: string[]) => {
    const session = await startSession('Nothing open.\n//- a.txt\n', {
      capabilities: { general: { positionEncodings } },
      openAll: false,
    })
    await session.end()
    return session.initialized.capabilities.positionEncoding
  }
  assert.equal(await chosen(['utf-8', 'utf-16']), 'utf-16')
  assert.equal(await chosen(['utf-8']), 'utf-8')
  assert.equal(await chosen(['utf-32', 'utf-8']), 'utf-8')
  assert.equal(await chosen([]), 'utf-16')
})
