import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { nodeHost } from '../../server/src/node/host.ts'
import { createWorkspace } from '../../server/src/service/workspace.ts'

const NO_LINKS = process.platform === 'win32' && 'links need rights on Windows'

test('in a folder that is not trusted nothing outside of it is read, not by a path and not by a link', {
  skip: NO_LINKS,
}, async (context) => {
  const home = mkdtempSync(join(tmpdir(), 'onrecord-'))
  context.after(() => rmSync(home, { recursive: true, force: true }))
  const file = (name: string) => join(home, name)
  mkdirSync(file('room'))
  writeFileSync(file('secret.txt'), '“Nobody may know,” said Ana Ruiz.\n')
  writeFileSync(file('room/ruiz.txt'), '“We will,” said Ana Ruiz.\n')
  symlinkSync('../secret.txt', file('room/link.txt'))
  const sources = `[ruiz.txt, link.txt, ../secret.txt, ${JSON.stringify(file('secret.txt'))}]`
  writeFileSync(file('room/draft.md'), `---\nsources: ${sources}\n---\n`)
  const problems = async (trusted: boolean) => {
    const workspace = createWorkspace(nodeHost)
    workspace.setRoots([pathToFileURL(file('room')).href])
    if (!trusted) workspace.stayInside()
    const check = await workspace.checkDraft(pathToFileURL(file('room/draft.md')).href)
    return check?.sources.map(({ problem }) => problem)
  }
  const outside = 'it lies outside the folder that you have open and trust'
  assert.deepEqual(await problems(false), [null, outside, outside])
  assert.deepEqual(await problems(true), [null, null, null])
})
