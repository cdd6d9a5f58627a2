// The measurements that are possible on this machine: each runs one scorer on one corpus and answers figures in per cent.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const CLI = 'node dist/cli.js'
const ROOM = 1 << 28

/** One `{ name, measure }` for each scorer and corpus that the variables of `environment` lead to. */
export function measurements({ ONRECORD_BENCH: bench, ONRECORD_CORPORA: corpora, ONRECORD_SEED: seed }) {
  if (!bench) return []
  const dev = corpora && join(corpora, 'polnear.dev.jsonl')
  const pairs = corpora && join(corpora, 'quote_pairs.jsonl')
  const article = seed && join(seed, 'gold.jsonl')
  return [
    { name: 'one article', scorer: 'score-extraction.mjs', corpus: article, read: extraction },
    { name: 'news', scorer: 'score-extraction.mjs', corpus: dev, read: extraction },
    { name: 'news, one edit', scorer: 'score-check.mjs', corpus: dev, read: edits },
    { name: 'speech as printed', scorer: 'score-pairs.mjs', corpus: pairs, read: printed },
  ]
    .filter(({ scorer, corpus }) => corpus && existsSync(corpus) && existsSync(join(bench, scorer)))
    .map(({ name, scorer, corpus, read }) => ({
      name,
      measure: () => figures(name, read(join(bench, scorer), corpus)),
    }))
}

const run = (scorer, ...args) =>
  execFileSync(process.execPath, [scorer, '--cli', CLI, ...args], { encoding: 'utf8', maxBuffer: ROOM })

const figures = (corpus, shares) =>
  Object.entries(shares)
    .filter(([, share]) => typeof share === 'number')
    .map(([name, share]) => ({ name: `${corpus}: ${name}`, value: 100 * share }))

function extraction(scorer, corpus) {
  const [row] = Object.values(JSON.parse(run(scorer, '--json', corpus)))
  return {
    'spans, precision': row.spans.precision,
    'spans, recall': row.spans.recall,
    'attributed, precision': row.attributed.precision,
    'attributed, F1': row.attributed.f1,
    'titles, terms and scare quotes left alone': row.negatives,
    headlines: row.headlines,
    'sure and right': row.sure?.right,
    'sure, share': row.sure?.share,
    mention: row.mention,
    person: row.person,
    'statements, exact F1': row.statements?.exactF1,
    'statements, overlap F1': row.statements?.overlapF1,
    'statements, source': row.statements?.source,
  }
}

function edits(scorer, corpus) {
  const { summary } = JSON.parse(run(scorer, '--json', corpus))
  return {
    'allowed, silent': summary.allowedSilent,
    'forbidden, right code': summary.forbiddenStrict,
    'forbidden, any finding': summary.forbiddenAny,
  }
}

function printed(scorer, corpus) {
  const [, silent, flagged] = run(scorer, corpus).match(/kept silent ([\d.]+) %.*flagged ([\d.]+) %/u) ?? []
  return { 'verbatim, silent': Number(silent) / 100, 'substantive changes, flagged': Number(flagged) / 100 }
}
