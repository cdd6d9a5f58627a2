// What a suite proved. Suites in foreign programs (a VS Code extension host, Neovim, Emacs) print TAP:
//   ok - a sentence        not ok - a sentence        1..N   (the plan, last: without it the program died in mid-run)

/** Thrown by a suite that this machine cannot run. The message is the reason, for people. */
export class NotRun extends Error {}

/**
 * Counts the TAP lines that a suite prints, and shows everything that is not a success.
 * `result()` counts one more failure when the run did not finish, or finished with nothing done.
 */
export function newTally(show = console.log) {
  let passed = 0
  let failed = 0
  let planned = 0
  const line = (text) => {
    if (/^ok\b/.test(text)) passed += 1
    else if (/^not ok\b/.test(text)) failed += 1
    planned = Number(/^1\.\.(\d+)$/.exec(text)?.[1] ?? planned)
    if (!/^(ok\b|1\.\.)/.test(text)) show(text)
  }
  const finished = () => planned > 0 && planned === passed + failed
  const result = () => {
    if (!finished()) show(`the run did not finish: ${passed + failed} tests of ${planned || 'an unknown number'}`)
    return { passed, failed: failed + (finished() ? 0 : 1) }
  }
  return { lines: (text) => text.trimEnd().split('\n').forEach(line), result }
}
