// The first command in a fresh clone, `npm run setup`: installs, builds, and checks the example drafts.
import { execFileSync, spawnSync } from 'node:child_process'

const NEWSROOM = 'examples/newsroom'

console.log('Installing. This takes about a minute.')
execFileSync('npm', ['ci', '--loglevel=error'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })

console.log(`
On Record is ready. Here is what it says of two articles from a town that does
not exist. Mistakes of every kind were put into them for you to see:

  error    the quotation is wrong: mend it
  warning  something is not as it should be, or could not be verified: look at it
  note     allowed by most style guides, and good to know

Below each finding stand the words of the draft and those of the source, with
the person who said them and the line. What is right is not mentioned.
`)
check('pretty', 'inherit')
const { summary } = JSON.parse(check('json', 'pipe').stdout)

console.log(`
These were ${summary.quotations} quotations in ${summary.drafts} drafts; the drafts and their sources are in
${NEWSROOM}. Now try an article of your own:

  node dist/cli.js check ARTICLE --source FILE-OR-FOLDER

or read in README.md how to have it in your editor.`)

/** Problems are among the findings too, so that what goes to standard error would only say them twice. */
function check(format, out) {
  return spawnSync(process.execPath, ['../../dist/cli.js', 'check', '--format', format], {
    cwd: NEWSROOM,
    stdio: ['ignore', out, 'ignore'],
    encoding: 'utf8',
  })
}
