// The real VS Code of the tests, installed from npm alone: the server and workbench that the `code-server` package carries.
// Nothing native is built: the parts that would be (a native log and file watcher) have fallbacks.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { npm } from '../runner/programs.mjs'
import { NotRun } from '../runner/tally.mjs'

const folder = join(import.meta.dirname, 'runtime')
const vscode = join(folder, 'node_modules/code-server/lib/vscode')
const stamp = join(folder, 'node_modules/.ready')

/** Installs the runtime unless the one in place is of this lockfile. Answers the folder of VS Code in it. */
export function installRuntime() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return vscode
  console.log('installing VS Code for the tests (npm, about 300 MB, once)')
  try {
    npm(folder, 'ci', '--ignore-scripts')
    npm(vscode, 'ci', '--omit=dev', '--legacy-peer-deps', '--ignore-scripts')
  } catch (problem) {
    throw new NotRun(`VS Code could not be installed from the npm registry: ${lastLine(problem.stderr)}`)
  }
  linkRipgrep()
  writeFileSync(stamp, wanted)
  return vscode
}

/** VS Code searches files with ripgrep, which its own package would download after install; the npm binary takes its place. */
function linkRipgrep() {
  const { rgPath } = createRequire(join(folder, 'package.json'))('@vscode/ripgrep')
  const link = join(vscode, 'node_modules/@vscode/ripgrep/bin/rg')
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(rgPath, link)
}

const lastLine = (output) =>
  String(output ?? '')
    .trim()
    .split('\n')
    .at(-1)
