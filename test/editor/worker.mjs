// The same suite in the web-worker extension host: the browser entry, with the language server in a worker of its own.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { bundleWorker } from './bundle.mjs'
import { runInHost } from './inHost.mjs'

const MOUNT = '/__extension'
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' }

export async function runWorkerSuite() {
  const suite = await bundleWorker()
  return runInHost(async ({ authority, origin, newsroom, page }) => {
    await page.route(`${origin}${MOUNT}/**`, (route) => route.fulfill(servedFile(route.request().url())))
    const uri = (path) => ({ scheme: 'http', authority, path })
    const options = { extensions: [uri(MOUNT)], extensionTestsPath: uri(`${MOUNT}/${suite}`) }
    await page.addInitScript(addDevelopmentOptions, options)
    await page.goto(`${origin}/?${new URLSearchParams({ folder: newsroom })}`)
  })
}

/** A file of this project, served as if it lay beside the workbench. */
function servedFile(url) {
  const path = join('.', decodeURIComponent(new URL(url).pathname.slice(MOUNT.length)))
  if (!existsSync(path) || !statSync(path).isFile()) return { status: 404, body: '' }
  return { contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(path) }
}

/**
 * Runs in the page, before the workbench: it adds to the configuration that the workbench reads from its document.
 * (The document itself cannot be replaced: Chromium would refuse the WebSockets of a document that was intercepted.)
 */
function addDevelopmentOptions(options) {
  const original = Element.prototype.getAttribute
  Element.prototype.getAttribute = function (name) {
    const value = original.call(this, name)
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value
    const settings = JSON.parse(value)
    return JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...options } })
  }
}
