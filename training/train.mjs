// Trains the two rankers of attribution: which candidate speaks, and whether anybody does.
//   ONRECORD_CORPORA=… node training/train.mjs [--cross]      --cross: five folds, prints what held-out articles get
// Nothing is random: the same corpus gives the same files.
import { writeFileSync } from 'node:fs'
import { binFeatures, growTree } from './boost.mjs'
import { loadEngine, matches, readRecords } from './corpus.mjs'

const FOLDS = 5
const engine = await loadEngine()
const records = readRecords('polnear.train.jsonl')

/** Every quotation of one article that the annotators judged, with its candidates. */
function examplesOf(record, fold) {
  const text = engine.readText(engine.plainProse(record.text))
  const quotations = engine.findQuotations(text)
  const scene = engine.setScene(text, quotations)
  const memory = { speakers: new Int32Array(quotations.length).fill(-1), salience: engine.readSalience(scene) }
  const gold = new Map(record.quotes.map((quote) => [quote.start, quote]))
  const others = new Set(record.others.map((quote) => quote.start))
  const examples = []
  quotations.forEach((quotation, q) => {
    const quote = gold.get(quotation.start)
    if (!quote && !others.has(quotation.start)) return
    const candidates = engine.findCandidates(scene, q, memory)
    const rows = engine.candidateFeatures(scene, q, candidates, memory)
    const labels = candidates.map((candidate) => (quote ? matches(spanOf(scene, candidate), quote, record.text) : 0))
    const most = Math.max(0, ...labels)
    memory.speakers[q] = most > 0 ? candidates[labels.indexOf(most)] : -1
    examples.push({ fold, rows, labels, attributed: Boolean(quote), named: Boolean(quote?.speakers.length) })
  })
  return examples
}

const spanOf = ({ tokens, found }, candidate) => ({
  start: tokens.start[found[candidate].first],
  end: tokens.end[found[candidate].last],
  kind: found[candidate].kind,
})

const softmax = (scores) => {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** Trees whose scores, through a softmax over the candidates of a quotation, choose its speaker. */
function trainRanker(examples, { rounds, ...options }) {
  const groups = examples.filter(({ labels }) => labels.some((label) => label > 0))
  const rows = groups.flatMap(({ rows }) => rows)
  const data = binFeatures(rows)
  const targets = groups.map(({ labels }) => {
    const weights = labels.map((label) => (label === 2 ? 1 : label === 1 && !labels.includes(2) ? 1 : label * 0.3))
    const sum = weights.reduce((a, b) => a + b, 0)
    return weights.map((weight) => weight / sum)
  })
  return boost(data, options, rounds, (scores, gradient, hessian) => {
    let at = 0
    for (const target of targets) {
      const chances = softmax(Array.from(scores.subarray(at, at + target.length)))
      target.forEach((share, i) => {
        gradient[at + i] = chances[i] - share
        hessian[at + i] = Math.max(chances[i] * (1 - chances[i]), 1e-4)
      })
      at += target.length
    }
  })
}

/** Trees whose score is the log odds that somebody said the words. */
function trainGate(rows, labels, { rounds, ...options }) {
  const data = binFeatures(rows)
  return boost(data, options, rounds, (scores, gradient, hessian) => {
    labels.forEach((label, i) => {
      const chance = 1 / (1 + Math.exp(-scores[i]))
      gradient[i] = chance - label
      hessian[i] = Math.max(chance * (1 - chance), 1e-4)
    })
  })
}

function boost(data, options, rounds, measure) {
  const scores = new Float64Array(data.count)
  const gradient = new Float64Array(data.count)
  const hessian = new Float64Array(data.count)
  const trees = []
  for (let round = 0; round < rounds; round++) {
    measure(scores, gradient, hessian)
    const { tree, values } = growTree(data, gradient, hessian, options)
    trees.push(tree)
    values.forEach((value, i) => {
      scores[i] += value
    })
  }
  return trees
}

const scoreRow = (trees, row) => {
  let sum = 0
  for (const tree of trees) sum += leafOf(tree, row)
  return sum
}

function leafOf(tree, row) {
  let at = 0
  while (tree[at] >= 0) {
    if (row[tree[at]] <= tree[at + 1]) at += 2
    else at = skip(tree, at + 2)
  }
  return tree[at + 1]
}

function skip(tree, from) {
  let open = 1
  let at = from
  while (open > 0) {
    open += tree[at] >= 0 ? 1 : -1
    at += 2
  }
  return at
}

/** The row of the gate: the best candidate's features, its score and its share. */
function gateRow(example, trees) {
  const scores = example.rows.map((row) => scoreRow(trees, row))
  const shares = scores.length ? softmax(scores) : [0]
  const best = shares.indexOf(Math.max(...shares))
  return { best, row: [...(example.rows[best] ?? engine.FEATURES.map(() => 0)), scores[best] ?? -9, shares[best] ?? 0] }
}

const RANKER = { rounds: 130, leaves: 20, lambda: 4, least: 4, rate: 0.12 }
const GATE = { rounds: 60, leaves: 8, lambda: 6, least: 6, rate: 0.1 }

const examples = records.flatMap((record, i) => examplesOf(record, i % FOLDS))
const named = examples.filter(({ named }) => named)
console.log(
  `${examples.length} quotations, ${named.length} with a speaker, who is among the candidates of ${named.filter(({ labels }) => labels.some(Boolean)).length}`,
)

/** Rows of the gate by rankers that have not seen the article. */
function crossedRows() {
  const crossed = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = trainRanker(
      examples.filter((example) => example.fold !== fold),
      RANKER,
    )
    for (const example of examples.filter((example) => example.fold === fold))
      crossed.push({ example, ...gateRow(example, trees) })
  }
  return crossed
}

const crossed = crossedRows()
const right = crossed.filter(({ example, best }) => example.named && example.labels[best] > 0).length
console.log(`held out: mention ${((100 * right) / named.length).toFixed(1)}`)
if (process.argv.includes('--cross')) crossGate()
writeModels()

function crossGate() {
  const rows = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = crossed.filter(({ example }) => example.fold !== fold)
    const gate = trainGate(
      seen.map(({ row }) => row),
      seen.map(({ example }) => Number(example.attributed)),
      GATE,
    )
    for (const one of crossed.filter(({ example }) => example.fold === fold))
      rows.push({ ...one, chance: 1 / (1 + Math.exp(-scoreRow(gate, one.row))) })
  }
  for (const floor of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85]) {
    const said = rows.filter(({ chance }) => chance >= floor)
    const both = said.filter(({ example }) => example.attributed).length
    const gold = rows.filter(({ example }) => example.attributed).length
    const [p, r] = [both / said.length, both / gold]
    const left =
      rows.filter(({ example, chance }) => !example.attributed && chance < floor).length /
      rows.filter(({ example }) => !example.attributed).length
    const good = said.filter(({ example, best }) => example.named && example.labels[best] > 0).length / named.length
    console.log(
      `  gate ${floor}: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)} left alone ${(100 * left).toFixed(1)} mention ${(100 * good).toFixed(1)}`,
    )
  }
  for (const floor of [0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98]) {
    const sure = rows.filter(({ row, chance, example }) => row.at(-1) * chance >= floor && example.named)
    console.log(
      `  sure ${floor}: right ${((100 * sure.filter(({ example, best }) => example.labels[best] > 0).length) / sure.length).toFixed(1)} share ${((100 * sure.length) / named.length).toFixed(1)}`,
    )
  }
}

function writeModels() {
  const from =
    'trained by training/train.mjs on the training corpus: trees in preorder, feature and threshold or -1 and value'
  const write = (name, trees) =>
    writeFileSync(
      `server/src/core/attribution/data/${name}.data.json`,
      `{"from": "${from}",\n"trees": [\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]}\n`,
    )
  write('speaker-ranker', trainRanker(examples, RANKER))
  write(
    'attributed-gate',
    trainGate(
      crossed.map(({ row }) => row),
      crossed.map(({ example }) => Number(example.attributed)),
      GATE,
    ),
  )
}
