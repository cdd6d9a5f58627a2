// The training corpus as the engine reads it: each quotation with its candidates and which of them the annotators chose.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The parts of the engine that training needs, bundled to `out/training/engine.cjs`. */
export async function loadEngine() {
  await build({
    entryPoints: ['training/engine.ts'],
    outfile: 'out/training/engine.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  })
  return createRequire(import.meta.url)('../out/training/engine.cjs')
}

export function readRecords(name) {
  const folder = process.env.ONRECORD_CORPORA
  if (!folder) throw new Error('ONRECORD_CORPORA is not set: the folder that holds polnear.train.jsonl')
  const records = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return records.map(toUnits)
}

/** Code points to UTF-16 units; the byte order mark is dropped. */
function toUnits(record) {
  const units = [0]
  for (const character of record.text) units.push(units.at(-1) + character.length)
  const bom = record.text.startsWith('\uFEFF') ? 1 : 0
  const at = (offset) => units[Math.min(offset, units.length - 1)] - bom
  const move = (quote) => ({
    ...quote,
    start: at(quote.start),
    end: at(quote.end),
    speakers: (quote.speaker_spans ?? []).map(([start, end]) => ({ start: at(start), end: at(end) })),
  })
  const moveSingle = (quote) => ({
    start: at(quote.start),
    spoken: Boolean(quote.attribution),
    single: true,
    speaker_kind: 'headline',
    speakers: quote.speaker_text ? [{ start: at(quote.speaker_start), end: at(quote.speaker_end) }] : [],
  })
  return {
    id: record.id,
    text: record.text.slice(bom),
    quotes: record.quotes.map((quote) => ({ ...move(quote), spoken: true })),
    others: (record.other_quoted ?? []).map((quote) => ({ ...move(quote), spoken: false })),
    singles: (record.single_quoted ?? []).map(moveSingle),
  }
}

/** The part of a speaker's description that names: “Ivo Brandt” in “Ivo Brandt, who runs the port”. */
const headLength = (text) => {
  const end = text.search(/,| \(| who(?:se)? | of | for | from | at | in | with | on /u)
  return end > 0 ? end : text.length
}

/** How well a mention names the annotated speaker: 2 stands in its head, 1 has the same last name, 0 no. */
export function matches(mention, quote, text) {
  const [speaker] = quote.speakers
  if (!speaker) return 0
  const head = { start: speaker.start, end: speaker.start + headLength(text.slice(speaker.start, speaker.end)) }
  const last = lastName(text.slice(head.start, head.end))
  const words = text.slice(mention.start, mention.end)
  if (quote.speaker_kind === 'name' && last && !words.includes(last)) return 0
  if (mention.start < head.end && head.start < mention.end) return 2
  if (quote.speakers.slice(1).some((span) => mention.start < span.end && span.start < mention.end)) return 2
  return quote.speaker_kind === 'name' && last && mention.kind === 'name' ? 1 : 0
}

const lastName = (head) => head.replace(/['’]s?$/u, '').match(/\p{Lu}[\p{L}'’-]+(?=\P{Lu}*$)/u)?.[0]
