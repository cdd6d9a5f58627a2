// Learns to find reported speech, and measures it on articles that it has not seen. About a minute.
//   ONRECORD_CORPORA=folder node training/statements.mjs
// Writes server/src/core/attribution/statements/data/weights.data.json and cue-strength.data.json. Given `2/5` and a folder, it
// leaves out every fifth article from the third on and writes into the folder: for what is tried on those articles.
import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'

const outfile = 'out/training/statements.cjs'
await build({
  entryPoints: ['training/statements/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
  logLevel: 'warning',
})
execFileSync(process.execPath, ['--max-old-space-size=6000', outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
