// Trains what attribution has learned: which candidate speaks, whether anybody does, and how sure that is.
//   ONRECORD_CORPORA=… node training/train.mjs [--dry]      --dry: measures on held-out articles, writes nothing
// The same corpus gives the same files.
import { writeFileSync } from 'node:fs'
import { annotated, engine, FOLDS, readArticles, walk } from './examples.mjs'
import { chanceOf, trainOdds, trainRanker } from './learners.mjs'
import { printCalibration, printGate, printRanking } from './report.mjs'

const RANKER = { rounds: 150, leaves: 18, depth: 5, lambda: 8, least: 3, rate: 0.1, columns: 0.3 }
const ODDS = { rounds: 120, leaves: 8, depth: 3, lambda: 6, least: 6, rate: 0.08, columns: 0.25 }
const SPOKEN = 0.58 // as in decisions.ts

const WIDTH = engine.FEATURES.length
const folds = Array.from({ length: FOLDS }, (_, fold) => fold)
const articles = await readArticles()
const perFold = (examples, train) =>
  folds.map((fold) => engine.readTrees({ trees: train(examples.filter((example) => example.fold !== fold)) }))
const ranker = (examples) => trainRanker(examples, WIDTH, RANKER)

const isAttributed = ({ attributed }) => attributed
const isRight = ({ right }) => right
/** Who stands behind a headline's words is annotated too loosely to learn certainty from. */
const isDouble = ({ single }) => !single
const oddsOf = (seen, label) =>
  trainOdds(
    seen.map(({ features }) => features),
    seen.map(label),
    ODDS,
  )

/** Quotations whose speaker the text itself tells are not weighed, so nothing is learned from them. */
const weighed = (examples) => examples.filter(({ told }) => !told)

function chooseBy(trees, { view, q, candidates, table }) {
  return engine.choose(view.scene, q, { candidates, table, scores: trees.rank(table, WIDTH) })
}

/** Examples as trees that have not seen the article decide: mistakes are carried along, as they will be. */
function decided(examples) {
  const rankers = perFold(weighed(examples), ranker)
  const choose = (example) => ({ ...example, ...chooseBy(rankers[example.fold], example) })
  const gates = perFold(weighed(examples).map(choose), (seen) => oddsOf(seen, isAttributed))
  const decide = (example) => {
    const choice = chooseBy(rankers[example.fold], example)
    return { ...choice, spoken: choice.place >= 0 && chanceOf(gates[example.fold].score(choice.features)) >= SPOKEN }
  }
  return articles.flatMap((article) => walk(article, decide))
}

const taught = articles.flatMap((article) => walk(article, annotated))
const examples = decided(taught)
const choices = decided(examples).map((example) => ({
  ...example,
  right: example.named && example.labels[example.place] > 0,
}))
printRanking(choices)

/** The odds of a label, by trees that have not seen the article and were trained on the choices that are `kept`. */
function crossedOdds(label, chanceTold, kept = () => true) {
  const trees = perFold(weighed(choices).filter(kept), (seen) => oddsOf(seen, label))
  return choices.map(({ told, fold, features }) => (told ? chanceTold(told) : chanceOf(trees[fold].score(features))))
}
const spoken = crossedOdds(isAttributed, () => 1)
printGate(choices, spoken)
printCalibration(
  choices,
  spoken,
  crossedOdds(isRight, ({ right }) => right, isDouble),
  SPOKEN,
)

if (!process.argv.includes('--dry')) {
  write('speaker-ranker', ranker(weighed(examples)))
  write('attributed-gate', oddsOf(weighed(choices), isAttributed))
  write('speaker-certainty', oddsOf(weighed(choices).filter(isDouble), isRight))
}

function write(name, trees) {
  const from =
    'trained by training/train.mjs on the training corpus: trees in preorder, feature and threshold or -1 and value'
  const lines = trees.map((tree) => JSON.stringify(tree)).join(',\n')
  writeFileSync(`server/src/core/attribution/data/${name}.data.json`, `{"from": "${from}",\n"trees": [\n${lines}\n]}\n`)
}
