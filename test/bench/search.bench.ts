import search from 'approx-string-match'
import { windowsFor } from '../../server/src/core/align/candidates.ts'
import { editShare } from '../../server/src/core/align/locate.ts'
import { passageIndex, segmentsOf } from '../../server/src/core/align/passage-index.ts'
import type { Source } from '../../server/src/core/align/source.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import { inventedProse, type Random, seededRandom } from './invented-prose.ts'
import { newsTexts } from './texts.ts'

// Finding the passage of a quotation among the sources, against a full scan by approx-string-match.

const MEGABYTE = 1_000_000
const SOURCE_SIZE = 100_000 // characters: a long interview
const QUERIES = 400
const SCANS = 6 // of the peer, which takes as long for each
const CHANGED = 0.2 // of the words
const SEED = 11

interface Query {
  readonly forms: readonly string[]
  readonly source: Source
  readonly first: number
}

const sourceFrom = (raw: string, i: number): Source => ({
  id: `${i}.txt`,
  title: `${i}.txt`,
  reading: { text: readText(plainProse(raw)), quotations: [], statements: [], people: [], mentions: [] },
  transcript: false,
  speaker: null,
  outlet: null,
})

/** Words that stand in a row in one of the sources, and where: 8 to 30 of them, as quotations have. */
function queryFrom(sources: readonly Source[], random: Random): Query {
  const source = random.pick(sources)
  const { words } = source.reading.text
  const length = 8 + random.below(23)
  const first = random.below(words.length - length)
  return { forms: words.slice(first, first + length).map(({ form }) => form), source, first }
}

/** The same with every fifth word another one. */
function changed({ forms, ...rest }: Query, random: Random): Query {
  const places = new Set<number>()
  while (places.size < Math.max(1, Math.round(forms.length * CHANGED))) places.add(random.below(forms.length))
  return { ...rest, forms: forms.map((form, i) => (places.has(i) ? random.word() : form)) }
}

const isFound = ({ forms, source, first }: Query, sources: readonly Source[]): boolean => {
  const middle = first + Math.floor(forms.length / 2)
  return windowsFor({ parts: [forms], written: [forms] }, sources).some(
    (window) => window.source === source && window.first <= middle && middle < window.last,
  )
}

function timeOf(work: () => void): number {
  const started = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - started) / 1e6
}

interface Measured {
  readonly time: number
  readonly found: number
}

function measure(queries: readonly Query[], sources: readonly Source[]): Measured {
  for (const query of queries) isFound(query, sources) // the first calls compile the code, and building left much to collect
  let found = 0
  const time = timeOf(() => {
    for (const query of queries) if (isFound(query, sources)) found++
  })
  return { time: time / queries.length, found: found / queries.length }
}

function bench(name: string, sources: readonly Source[], random: Random): void {
  const size = sources.reduce((sum, { reading }) => sum + reading.text.raw.length, 0) / MEGABYTE
  const building = timeOf(() => {
    segmentsOf(sources.map(({ reading }) => passageIndex(reading.text)))
  })
  const verbatim = Array.from({ length: QUERIES }, () => queryFrom(sources, random))
  const edited = verbatim.map((query) => changed(query, random))
  const [same, other] = [measure(verbatim, sources), measure(edited, sources)]
  console.log(`${name}, ${size.toFixed(1)} MB in ${sources.length} sources; index built in ${building.toFixed(0)} ms`)
  console.log(
    `  On Record, verbatim              ${same.time.toFixed(2)} ms   found ${(100 * same.found).toFixed(1)} %`,
  )
  console.log(
    `  On Record, every 5th word other  ${other.time.toFixed(2)} ms   found ${(100 * other.found).toFixed(1)} %`,
  )
  if (size > PEER_LIMIT) return
  const folded = sources.map(({ reading }) => passageIndex(reading.text).folded).join('')
  const scan = timeOf(() => {
    for (const { forms } of edited.slice(0, SCANS)) {
      const pattern = forms.join(' ')
      search(folded, pattern, Math.floor(pattern.length * editShare(pattern.length)))
    }
  })
  const each = scan / SCANS
  console.log(`  approx-string-match, full scan   ${each.toFixed(1)} ms   ${(each / other.time).toFixed(0)} × the time`)
}

const PEER_LIMIT = 10 // megabytes

for (const megabytes of [5, 50]) {
  const random = seededRandom(SEED)
  const count = Math.round((megabytes * MEGABYTE) / SOURCE_SIZE)
  const sources = Array.from({ length: count }, (_, i) => sourceFrom(inventedProse(SOURCE_SIZE, random), i))
  bench('Invented prose', sources, random)
}
if (process.env.ONRECORD_CORPORA) bench('News articles', newsTexts().map(sourceFrom), seededRandom(SEED))
