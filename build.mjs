// Builds everything that ships, and the tests.
//   node build.mjs            dist/: command line, server (Node and worker), client (desktop and web)
//   node build.mjs --tests    out/: the above and every test, bundled
//   node build.mjs --check    types of every layer, and the lint walls; builds nothing
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const bin = (name) => join('node_modules', '.bin', name)
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' })

const WALLED_LAYERS = ['core', 'formats', 'service', 'lsp', 'browser'].map((layer) => `server/src/${layer}`)
const hasCode = (folder) =>
  existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.ts'))

function checkTypes() {
  for (const project of ['tsconfig.json', ...WALLED_LAYERS.filter(hasCode)]) run(bin('tsc'), '--project', project)
  run(bin('biome'), 'check', '--error-on-warnings', '.')
}

const common = {
  bundle: true,
  target: 'node20.19',
  sourcemap: true,
  logLevel: 'warning',
  legalComments: 'linked',
}

const bundles = [
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  { entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js', platform: 'node', format: 'cjs' },
  {
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/browser/server.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2024',
    conditions: ['worker', 'browser'],
  },
  { entryPoints: ['client/node.ts'], outfile: 'dist/client.js', platform: 'node', format: 'cjs', external: ['vscode'] },
  {
    entryPoints: ['client/browser.ts'],
    outfile: 'dist/browser/client.js',
    platform: 'browser',
    format: 'cjs',
    target: 'es2024',
    external: ['vscode'],
  },
]

const present = ({ entryPoints }) => entryPoints.every((path) => existsSync(path))

async function buildProduct() {
  rmSync('dist', { recursive: true, force: true })
  await Promise.all(bundles.filter(present).map((bundle) => build({ ...common, ...bundle })))
}

async function buildTests() {
  rmSync('out', { recursive: true, force: true })
  await build({
    ...common,
    entryPoints: testFiles('test'),
    outdir: 'out/test',
    outbase: 'test',
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    legalComments: 'none',
  })
}

const testFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))

if (process.argv.includes('--check')) {
  checkTypes()
} else {
  await buildProduct()
  if (process.argv.includes('--tests')) await buildTests()
}
