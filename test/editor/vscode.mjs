// Starts and ends the VS Code of the tests: a server in a process group of its own, and a page of a browser on it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startGroup } from '../runner/group.mjs'
import { copyNewsroom } from '../runner/newsroom.mjs'
import { findProgram } from '../runner/programs.mjs'
import { installRuntime } from './runtime.mjs'

const START_LIMIT = 60_000
const ACCEPT = '--accept-server-license-terms'
const USER_SETTINGS = {
  'workbench.layoutControl.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
}

/**
 * A VS Code on a copy of the example newsroom. `vsix`, when given, is installed into it first.
 * `sharpness` is the number of pixels of a picture per point of the window. `close()` ends every process of it and removes its files.
 */
export async function startVSCode({ vsix, sharpness = 1 } = {}) {
  const chromium = findBrowser()
  const main = join(installRuntime(), 'out/server-main.js')
  const { home, newsroom, remove } = copyNewsroom()
  writeUserSettings(home)
  const folders = ['--server-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')]
  if (vsix) install(main, folders, vsix)
  const server = startServer(main, folders)
  const authority = `127.0.0.1:${await listeningPort(server.child)}`
  const browser = await launch(chromium)
  const close = async () => {
    await browser.close()
    await server.end()
    remove()
  }
  return { authority, origin: `http://${authority}`, newsroom, page: await localPage(browser, sharpness), close }
}

const findBrowser = () =>
  process.env.CHROMIUM ??
  findProgram(
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
    ['chromium-headless-shell', 'chromium'],
  )

function writeUserSettings(home) {
  const folder = join(home, 'data/data/User')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(USER_SETTINGS))
}

function install(main, folders, vsix) {
  execFileSync(process.execPath, [main, ACCEPT, ...folders, '--install-extension', vsix], { stdio: 'pipe' })
}

function startServer(main, folders) {
  const address = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token']
  const flags = ['--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver']
  return startGroup(process.execPath, [main, ACCEPT, ...folders, ...address, ...flags])
}

function listeningPort(server) {
  const said = []
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code ${why}\n${said.join('\n')}`))
    const limit = setTimeout(() => fail('did not start'), START_LIMIT)
    server.once('exit', (code) => fail(`ended with ${code}`))
    for (const stream of [server.stdout, server.stderr]) {
      createInterface(stream).on('line', (line) => {
        said.push(line)
        const port = /agent listening on (\d+)/.exec(line)?.[1]
        if (!port) return
        clearTimeout(limit)
        resolve(Number(port))
      })
    }
  })
}

async function launch(executablePath) {
  const { chromium } = await import('playwright-core')
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ]
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...args, ...asRoot] })
}

/** A page that reaches this machine and nothing else. */
async function localPage(browser, deviceScaleFactor) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor })
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  )
  return page
}
