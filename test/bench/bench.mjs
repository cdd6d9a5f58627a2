// Speed, side by side with named peers in the same process: one process for each `*.bench.ts` of this folder.
//   npm run bench              all of them
//   npm run bench -- reading   those whose name holds the word
// Prints times and ratios; asserts nothing, since machines differ.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const FOLDER = 'test/bench'
const wanted = process.argv[2] ?? ''
const entries = readdirSync(FOLDER).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
await build({
  entryPoints: entries.map((name) => join(FOLDER, name)),
  outdir: 'out/bench',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
})
for (const name of entries)
  execFileSync(process.execPath, [join('out/bench', name.replace(/\.ts$/u, '.js'))], { stdio: 'inherit' })
