import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CHECK_OPTIONS } from '../../server/src/cli/commands/check.ts'
import { EXTRACT_OPTIONS } from '../../server/src/cli/commands/extract.ts'
import { deskWith } from './desk.ts'

test('every command has help with examples that fits into 120 columns', async (context) => {
  const desk = deskWith(context, {})
  for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['extract', '-h'], ['lsp', '--help']]) {
    const { code, out, err } = await desk.run(args)
    assert.deepEqual([code, err], [0, ''], args.join(' '))
    assert.match(out, /\nExamples?:\n {2}onrecord /u, args.join(' '))
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 120),
      [],
    )
  }
})

test('the help of a command names each of its options, and none that it has not', async (context) => {
  const desk = deskWith(context, {})
  for (const [name, options] of [
    ['check', CHECK_OPTIONS],
    ['extract', EXTRACT_OPTIONS],
  ] as const) {
    const { out } = await desk.run([name, '--help'])
    const named = [...out.matchAll(/^ {2}--([a-z-]+)/gmu)].map(([, option]) => option)
    const { help: _, ...others } = options
    assert.deepEqual(named, Object.keys(others), name)
  }
})

test('without a command the help is shown, and it counts as asked wrongly', async (context) => {
  const { code, out } = await deskWith(context, {}).run([])
  assert.equal(code, 2)
  assert.match(out, /^On Record checks a draft/u)
})

test('--version is that of the package', async (context) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  assert.deepEqual(await deskWith(context, {}).run(['--version']), { code: 0, out: `${version}\n`, err: '' })
})
