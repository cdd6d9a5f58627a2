// The suite in the Node extension host of a real VS Code, as on a desktop.
import { resolve } from 'node:path'
import { bundleHost } from './bundle.mjs'
import { runInHost } from './inHost.mjs'

export async function runHostSuite() {
  const suite = resolve(await bundleHost())
  return runInHost(async ({ authority, origin, newsroom, page }) => {
    const remote = (path) => `vscode-remote://${authority}${path}`
    const payload = [
      ['extensionDevelopmentPath', remote(resolve('.'))],
      ['extensionTestsPath', remote(suite)],
    ]
    const query = new URLSearchParams({ folder: newsroom, payload: JSON.stringify(payload) })
    await page.goto(`${origin}/?${query}`)
  })
}
