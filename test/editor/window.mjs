// The extension as a reporter gets it: packaged, installed into a real VS Code, and seen and used in its window.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { newTally } from '../runner/tally.mjs'
import { bundleWindow } from './bundle.mjs'
import { lookAtWords } from './lookAtWords.mjs'
import { startVSCode } from './vscode.mjs'

const VSIX = 'onrecord.vsix'
const PICTURES = 'docs/images'
const TAKE_PICTURES = Boolean(process.env.UPDATE_SCREENSHOTS)

export async function runWindowSuite() {
  execFileSync('npm', ['run', 'package'], { stdio: 'pipe' })
  const packaged = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' }).trim().split('\n')
  const suite = resolve(await bundleWindow())
  const { authority, origin, newsroom, page, close } = await startVSCode({
    vsix: resolve(VSIX),
    sharpness: TAKE_PICTURES ? 2 : 1,
  })
  const tally = newTally()
  try {
    const draft = `vscode-remote://${authority}${join(newsroom, 'tidewall-draft.md')}`
    const query = new URLSearchParams({ folder: newsroom, payload: JSON.stringify([['openFile', draft]]) })
    await page.addInitScript(`globalThis.lookAtWords = ${lookAtWords}`)
    await page.goto(`${origin}/?${query}`)
    await createRequire(import.meta.url)(suite).run({ page, packaged, keepPicture }, tally.lines)
  } finally {
    await close()
  }
  return tally.result()

  /** The README's pictures are taken anew with UPDATE_SCREENSHOTS=1. */
  async function keepPicture(name, clip) {
    if (!TAKE_PICTURES) return
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', clip })
  }
}
