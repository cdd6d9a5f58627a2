// The suite in a desktop VS Code, for machines that can download one: npm run test:desktop
import { resolve } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { copyNewsroom } from '../runner/newsroom.mjs'
import { bundleHost } from './bundle.mjs'

const { newsroom, remove } = copyNewsroom()
try {
  await runTests({
    version: '1.100.3',
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: resolve(await bundleHost()),
    launchArgs: [newsroom, '--disable-extensions', '--disable-workspace-trust'],
  })
} finally {
  remove()
}
