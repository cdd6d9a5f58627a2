// Bundles the editor suites, each for the place where it runs.
import { build } from 'esbuild'

const common = { bundle: true, sourcemap: 'inline', format: 'cjs', logLevel: 'warning', target: 'es2024' }

/** out/editor/host.js: for the Node extension host. */
export const bundleHost = () => bundle('host', { platform: 'node', external: ['vscode'] })

/** out/editor/worker.js: for the web-worker extension host, where there is no Node. */
export const bundleWorker = () => bundle('worker', { platform: 'browser', external: ['vscode'] })

/** out/editor/window.js: for this Node, with a browser page in its hands. */
export const bundleWindow = () => bundle('window', { platform: 'node', packages: 'external' })

async function bundle(name, options) {
  const outfile = `out/editor/${name}.js`
  await build({ ...common, ...options, entryPoints: [`test/editor/suite/${name}.ts`], outfile })
  return outfile
}
