// The training corpus as the engine reads it: each quotation with its candidates and which of them the annotators chose.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * The parts of the engine that training needs, bundled below `out/training`. Given the folder of another training of the
 * statements, reported speech is found by what was learned there.
 */
export async function loadEngine(statements) {
  const outfile = statements ? `${statements}/engine.cjs` : 'out/training/engine.cjs'
  const learned = {
    name: 'learned',
    setup: ({ onLoad }) =>
      onLoad({ filter: /statements\/data\/(?:weights|cue-strength)\.data\.json$/ }, ({ path }) => ({
        contents: readFileSync(join(statements, basename(path)), 'utf8'),
        loader: 'json',
      })),
  }
  await build({
    entryPoints: ['training/engine.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
    plugins: statements ? [learned] : [],
  })
  return createRequire(import.meta.url)(resolve(outfile))
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

/** How well a mention names the annotated speaker: 2 stands in its head, 1 shares a word of its name, 0 no. */
export function matches(mention, quote, text) {
  const [speaker] = quote.speakers
  if (!speaker) return 0
  const described = text.slice(speaker.start, speaker.end)
  const head = { start: speaker.start, end: speaker.start + headLength(described) }
  const last = quote.speaker_kind === 'name' && lastName(text.slice(head.start, head.end))
  const words = nameWords(text.slice(mention.start, mention.end))
  if (last && !words.includes(nameWords(last).at(-1))) return 0
  const places = [head, ...quote.speakers.slice(1)]
  if (places.some(({ start, end }) => mention.start < end && start < mention.end)) return 2
  return nameWords(described).some((word) => words.includes(word)) ? 1 : 0
}

const lastName = (head) => head.replace(/['’]s?$/u, '').match(/\p{Lu}[\p{L}'’.-]*(?=\P{Lu}*$)/u)?.[0]

const NO_NAME = new Set('a an dr gov jr lady lord miss mr mrs ms of president rep sen sir sr the'.split(' '))

/** The folded words of more than one letter that are more than an article or a title. */
const nameWords = (words) =>
  (
    words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  ).filter((word) => !NO_NAME.has(word))
