// Runs the tests and ends with `N passed, N failed`.
//   node test/run.mjs            everything this machine can run
//   node test/run.mjs unit       the bundled node:test files only
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

execFileSync(process.execPath, ['build.mjs', '--tests'], { stdio: 'inherit' })
const files = existsSync('out/test')
  ? readdirSync('out/test', { recursive: true })
      .map((name) => join('out/test', name))
      .filter((name) => name.endsWith('.test.js'))
  : []
const run = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...files], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
const count = (name) => Number(run.stdout.match(new RegExp(`^# ${name} (\\d+)`, 'm'))?.[1] ?? 0)
const failed = count('fail') + count('cancelled')
if (failed || run.status)
  process.stdout.write(run.stdout.replaceAll(/^ {4}ok .*\n( {6}---\n(?: {6}.*\n)*? {6}\.\.\.\n)?/gm, ''))
console.log(`${count('pass')} passed, ${failed} failed`)
process.exit(failed || run.status ? 1 : 0)
