import assert from 'node:assert/strict'
import { chmodSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { deskWith, MISQUOTE, VERBATIM } from './desk.ts'

test('--fix writes the words of the source into the draft, and a second run has nothing to do', async (context) => {
  const desk = deskWith(context, MISQUOTE)
  const first = await desk.run(['check', 'draft.md', '--fix'])
  assert.equal(desk.read('draft.md'), VERBATIM['draft.md'])
  assert.deepEqual([first.code, first.err], [0, 'onrecord: 1 put right in “draft.md”, 0 to look at.\n'])
  assert.deepEqual(await desk.run(['check', 'draft.md', '--fix']), { ...first, err: '' })
})

test('--fix leaves what needs a decision, and says that it is still there', async (context) => {
  const invented = '“Nobody ever asked us about the old ferry,” said Ana Ruiz.\n'
  const desk = deskWith(context, { ...VERBATIM, 'two.md': `${MISQUOTE['draft.md']}\n${invented}` })
  const { code, out, err } = await desk.run(['check', 'two.md', '--fix'])
  assert.deepEqual([code, err], [1, 'onrecord: 1 put right in “two.md”, 1 to look at.\n'])
  assert.match(out, /not-in-source/u)
  assert.equal(desk.read('two.md'), `${VERBATIM['draft.md']}\n${invented}`)
})

test('--fix keeps the encoding of a draft, its byte order mark and its line ends', async (context) => {
  const wrong = `\uFEFF${MISQUOTE['draft.md'].replaceAll('\n', '\r\n')}`
  const right = `\uFEFF${VERBATIM['draft.md'].replaceAll('\n', '\r\n')}`
  const quotes = (text: string) => text.slice(1).replace('“', '\u0093').replace('”', '\u0094')
  const cases = [
    ['utf-8.md', Buffer.from(wrong), Buffer.from(right)],
    ['utf-16le.md', Buffer.from(wrong, 'utf16le'), Buffer.from(right, 'utf16le')],
    ['utf-16be.md', Buffer.from(wrong, 'utf16le').swap16(), Buffer.from(right, 'utf16le').swap16()],
    ['windows.md', Buffer.from(quotes(wrong), 'latin1'), Buffer.from(quotes(right), 'latin1')],
  ] as const
  const files = Object.fromEntries(cases.map(([name, content]) => [name, content]))
  const desk = deskWith(context, { ...MISQUOTE, ...files })
  const names = cases.map(([name]) => name)
  assert.equal((await desk.run(['check', ...names, '--fix'])).code, 0)
  for (const [name, , expected] of cases) assert.deepEqual(readFileSync(desk.path(name)), expected, name)
})

test('--fix does not touch a draft that it has nothing to do in', async (context) => {
  const desk = deskWith(context, VERBATIM)
  chmodSync(desk.path('draft.md'), 0o444)
  assert.deepEqual(await desk.run(['check', 'draft.md', '--fix']), await desk.run(['check', 'draft.md']))
})

test('--fix and standard input do not go together', async (context) => {
  const { code, err } = await deskWith(context, VERBATIM).run(['check', '-', '--fix'], { input: '' })
  assert.equal(code, 2)
  assert.match(err, /standard input cannot be written to/u)
})
