// The suites that need Node alone: the walls, and every bundled node:test file.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Types of every layer and the lint rules, counted as one test. */
export function runChecks() {
  const { status } = spawnSync(process.execPath, ['build.mjs', '--check'], { stdio: 'inherit' })
  const passed = status === 0
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
}

/** Every `.test.ts` file, in Node's own runner. Of the output only what failed is shown. */
export function runUnitTests() {
  const run = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...testFiles()], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const count = (name) => Number(run.stdout.match(new RegExp(`^# ${name} (\\d+)`, 'm'))?.[1] ?? 0)
  const failed = count('fail') + count('cancelled')
  if (failed || run.status) process.stdout.write(withoutPassed(run.stdout) + run.stderr)
  return { passed: count('pass'), failed: failed || (run.status ? 1 : 0) }
}

const testFiles = () =>
  readdirSync('out/test', { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join('out/test', name))

const withoutPassed = (tap) => tap.replaceAll(/^ {4}ok .*\n( {6}---\n(?: {6}.*\n)*? {6}\.\.\.\n)?/gm, '')
