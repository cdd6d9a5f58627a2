// The training articles as the engine reads them: quotations, their candidates, and which of those the annotators chose.
import { execFileSync } from 'node:child_process'
import { loadEngine, matches, readRecords } from './corpus.mjs'

export const FOLDS = 5
export const engine = await loadEngine()

/**
 * Every article once, in folds: what is learned on four of them is tried on the fifth. Reported speech is found in each by
 * what was learned from the other folds, so that the ranker learns how far to trust it.
 */
export async function readArticles() {
  const readers = []
  for (let fold = 0; fold < FOLDS; fold++) readers.push(await loadEngine(statementsWithout(fold)))
  return readRecords('polnear.train.jsonl').map((record, i) => readArticle(readers[i % FOLDS], record, i % FOLDS))
}

/** A folder with what is learned of reported speech from all articles but those of a fold. */
function statementsWithout(fold) {
  const folder = `out/training/statements-without-${fold}`
  const without = `${fold}/${FOLDS}`
  console.log(`reported speech, without fold ${without}`)
  execFileSync(process.execPath, ['training/statements.mjs', without, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}

function readArticle(reader, record, fold) {
  const text = reader.readText(reader.plainProse(record.text))
  const quotations = reader.findQuotations(text)
  const annotations = new Map()
  for (const quote of record.singles)
    for (const start of [quote.start - 1, quote.start + 1, quote.start]) annotations.set(start, quote) // '' is two marks
  for (const quote of [...record.others, ...record.quotes]) annotations.set(quote.start, quote)
  const found = quotations.map(({ start }) => annotations.get(start))
  return {
    fold,
    record,
    scene: reader.setScene(text, quotations),
    gold: found.map((quote) => (quote?.spoken ? quote : undefined)),
    single: found.map((quote) => quote?.single === true),
    judged: found.map((quote) => quote !== undefined),
  }
}

/**
 * Walks through an article as the engine does, quotation after quotation: `pick` says which candidate gets it, where the
 * text itself does not tell, and the later ones see that. Answers an example for each quotation that the annotators judged.
 */
export function walk(article, pick) {
  const { scene, gold, single, judged, fold } = article
  const memory = {
    speakers: new Int32Array(gold.length).fill(-1),
    right: new Float64Array(gold.length),
    salience: engine.readSalience(scene),
  }
  return gold.flatMap((quote, q) => {
    const told = engine.speakerTold(scene, q, memory)
    const candidates = told ? [told.mention] : engine.findCandidates(scene, q, memory)
    const labels = candidates.map((candidate) => (quote ? labelOf(article, candidate, quote) : 0))
    const example = { fold, candidates, labels, told, attributed: Boolean(quote), single: single[q], q }
    const seen = told ? { ...example, place: 0, spoken: true } : picked(article, example, { memory, pick })
    memory.speakers[q] = seen.spoken ? (candidates[seen.place] ?? -1) : -1
    memory.right[q] = 1
    return judged[q] && scene.turns[q] < 0 ? [{ ...seen, named: Boolean(quote?.speakers.length) }] : []
  })
}

function picked({ scene }, example, { memory, pick }) {
  const view = engine.viewOf(scene, example.q, { candidates: example.candidates, memory })
  const shown = { ...example, view, table: engine.candidateFeatures(view) }
  return { ...shown, ...pick(shown) }
}

function labelOf({ scene: { tokens, found }, record }, candidate, quote) {
  const { first, last } = found[candidate]
  return matches({ start: tokens.start[first], end: tokens.end[last] }, quote, record.text)
}

/** Picks what the annotators chose. */
export function annotated({ labels }) {
  const most = Math.max(0, ...labels)
  return { place: labels.indexOf(most), spoken: most > 0 }
}
