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
check('pretty', 'inherit')
const { summary } = JSON.parse(check('json', 'pipe').stdout)

console.log(`
You have seen what On Record says of ${summary.drafts} articles from an invented town, in which ${summary.quotations} quotations were checked against
the texts in ${NEWSROOM}/sources (the mistakes were put there for you to see); now try an article of your own:
node dist/cli.js check ARTICLE --source FILE-OR-FOLDER`)

function check(format, stdio) {
  return spawnSync(process.execPath, ['dist/cli.js', 'check', ...drafts, '--format', format], {
    stdio,
    encoding: 'utf8',
  })
}
