// Runs the tests and ends with `N passed, N failed`.
//   node test/run.mjs                 everything this machine can run, installing what it needs
//   node test/run.mjs unit window     these suites only (their names are the keys of SUITES)
// What this machine cannot run is said in a line `not run: suite: reason`, and the rest still runs.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { npm } from './runner/programs.mjs'
import { NotRun } from './runner/tally.mjs'

/** Each suite answers `{ passed, failed }` or throws `NotRun`. Loaded when it is its turn, since some need node_modules. */
const SUITES = {
  types: { title: 'types and lint walls', run: async () => (await import('./runner/unit.mjs')).runChecks() },
  unit: { title: 'unit tests', run: async () => (await import('./runner/unit.mjs')).runUnitTests() },
  host: {
    title: 'real VS Code, Node extension host',
    run: async () => (await import('./editor/host.mjs')).runHostSuite(),
  },
  worker: {
    title: 'real VS Code, web-worker extension host',
    run: async () => (await import('./editor/worker.mjs')).runWorkerSuite(),
  },
  window: {
    title: 'real VS Code, packaged extension, seen in its window',
    run: async () => (await import('./editor/window.mjs')).runWindowSuite(),
  },
  neovim: { title: 'Neovim', run: async () => (await import('./clients/clients.mjs')).runNeovim() },
  emacs: { title: 'Emacs with Eglot', run: async () => (await import('./clients/clients.mjs')).runEmacs() },
}

// Ends what the suites started, too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
if (!existsSync('node_modules')) npm('.', 'ci')
execFileSync(process.execPath, ['build.mjs', '--tests'], { stdio: 'inherit' })
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in SUITES))
if (unknown.length) throw new Error(`no such suite: ${unknown.join(', ')}`)
const total = await runAll(wanted.length ? wanted : Object.keys(SUITES))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)

async function runAll(names) {
  const total = { passed: 0, failed: 0 }
  for (const name of names) {
    const { passed, failed } = await runSuite(SUITES[name])
    total.passed += passed
    total.failed += failed
  }
  return total
}

async function runSuite({ title, run }) {
  const started = Date.now()
  try {
    const result = await run()
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`${title}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`)
    return result
  } catch (problem) {
    if (problem instanceof NotRun) {
      console.log(`not run: ${title}: ${problem.message}`)
      return { passed: 0, failed: 0 }
    }
    console.log(`${title}: could not be run to its end\n${problem.stack ?? problem}`)
    return { passed: 0, failed: 1 }
  }
}
