// Compares the accuracy of the built command line with its floors.
//   npm run accuracy              prints every figure and its floor; fails when one is below
//   npm run accuracy -- --raise   writes the better figures as the new floors; a floor never falls
// Needs annotated articles that are not ours to ship: ONRECORD_CORPORA (a folder with polnear.dev.jsonl and
// quote_pairs.jsonl), ONRECORD_SEED (a folder with gold.jsonl), ONRECORD_BENCH (the folder of the scorers).
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { measurements } from './measurements.mjs'

const FLOORS = new URL('floors.json', import.meta.url)
/** Figures are printed to a tenth; less than that below a floor is the same figure. */
const TOLERANCE = 0.05

const planned = measurements(process.env)
if (!planned.length) {
  console.log(
    'Accuracy was not measured: ONRECORD_CORPORA, ONRECORD_SEED and ONRECORD_BENCH name no annotated articles here.',
  )
} else {
  execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })
  process.exitCode = compare(planned.flatMap(({ measure }) => measure()))
}

function compare(figures) {
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8'))
  const rows = figures.map(({ name, value }) => ({ name, value, floor: floors[name] }))
  for (const row of rows) console.log(line(row))
  if (process.argv.includes('--raise')) raise(floors, rows)
  const below = rows.filter(({ value, floor }) => floor !== undefined && !(value >= floor - TOLERANCE))
  console.log(
    below.length
      ? `${below.length} of ${rows.length} figures are below their floor.`
      : `All ${rows.length} figures hold.`,
  )
  return below.length ? 1 : 0
}

function line({ name, value, floor }) {
  const verdict =
    floor === undefined
      ? 'no floor yet'
      : value >= floor - TOLERANCE
        ? `floor ${floor.toFixed(1)}`
        : `BELOW ${floor.toFixed(1)}`
  return `${name.padEnd(46)} ${value.toFixed(1).padStart(6)}   ${verdict}`
}

function raise(floors, rows) {
  const raised = rows.map(({ name, value, floor = 0 }) => [name, Math.max(floor, Math.floor(value * 10 + 0.5) / 10)])
  const sorted = Object.entries({ ...floors, ...Object.fromEntries(raised) }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
