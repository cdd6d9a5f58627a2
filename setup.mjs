// The first command in a fresh clone, `npm run setup`: installs, builds, and checks the example drafts.
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const NEWSROOM = 'examples/newsroom'

console.log('Installing. This takes about a minute.')
execFileSync('npm', ['ci', '--loglevel=error'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })

const drafts = readdirSync(NEWSROOM)
  .filter((name) => /draft\.(md|txt)$/.test(name))
  .map((name) => join(NEWSROOM, name))
console.log(`\nonrecord check ${drafts.join(' ')}\n`)
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', ...drafts], { stdio: 'inherit' })
if (status === null || status > 2) throw new Error('the check of the examples did not come to its end')

console.log(`
You have seen what On Record finds in ${drafts.length} articles about an invented town, checked against the texts in ${NEWSROOM}/sources, which were made to hold a mistake of every kind; next, check an article of your own with: node dist/cli.js check ARTICLE --source FILE-OR-FOLDER`)
