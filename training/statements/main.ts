import { mkdirSync, writeFileSync } from 'node:fs'
import { type Tokens, tokensOf } from '../../server/src/core/attribution/statements/tokens.ts'
import { unpack } from '../../server/src/core/attribution/statements/weights.ts'
import { findMentions } from '../../server/src/core/people/find-mentions.ts'
import { readTokens } from '../../server/src/core/people/tokens.ts'
import { findQuotations } from '../../server/src/core/quotes/find-quotations.ts'
import { hashOf } from '../../server/src/core/text/form-numbers.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import { type Article, loadArticles } from './corpus.ts'
import { examplesOf } from './examples.ts'
import { markAll } from './gold.ts'
import { countSlots, keepBest, learn } from './learn.ts'
import { measure } from './measure.ts'
import { pack } from './pack.ts'
import { STRONGEST, strengthsOf, withFoldedStrengths, withStrengths } from './strengths.ts'

/** Which articles are left out, as “2/5”, and where to write; nothing is left out by default. */
const [without = '', folder = 'server/src/core/attribution/statements/data'] = process.argv.slice(2)
const [fold = Number.NaN, folds = 1] = without ? without.split('/').map(Number) : []
const ROOM = 45_000
const FIRST = { epochs: 6, lasso: 0.01, least: 6, seeds: [42] }
const SECOND = { epochs: 6, lasso: 0.005, least: 1, seeds: [42, 43, 44] }
const BOUNDS = [0.25, 0.3, 0.35, 0.4, 0.45]

function read(raw: string): Pick<Article, 'text' | 'quotations'> {
  const text = readText(plainProse(raw))
  return { text, quotations: findQuotations(text) }
}

const load = (name: string) => loadArticles(process.env.ONRECORD_CORPORA ?? '.', name, read)

function withTokens(article: Article): { readonly article: Article; readonly tokens: Tokens } {
  const words = readTokens(article.text, article.quotations)
  return {
    article,
    tokens: tokensOf(article.text, { quotations: article.quotations, found: findMentions(words).found }),
  }
}

const train = load('polnear.train.jsonl')
  .filter((_, index) => index % folds !== fold)
  .map(withTokens)
const dev = load('polnear.dev.jsonl').map(withTokens)
const marked = markAll([...train, ...dev])
const forms = possibleCues()
const hashes = new Set(forms.map(hashOf))
const strengths = strengthsOf(marked.slice(0, train.length), hashes)
const examples = withFoldedStrengths(marked.slice(0, train.length), hashes).flatMap(examplesOf)
console.log(`${train.length} articles, ${examples.length} choices`)
const counts = countSlots(examples)
const weights = learn(examples, keepBest(counts, learn(examples, counts, FIRST), ROOM), SECOND)
const packed = pack(weights)
const held = marked.slice(train.length).map((article) => withStrengths(article, strengths))
measure('dev', held, unpack(packed), BOUNDS)

function writeWeights(): void {
  const from = 'Learned from the training corpus by training/statements.mjs; packed as told in weights.ts'
  writeFileSync(`${folder}/weights.data.json`, `${JSON.stringify({ from, ...packed })}\n`)
}

function writeStrengths(): void {
  const lists = Array.from({ length: STRONGEST + 1 }, (_, strength) =>
    strength ? forms.filter((form) => strengths.get(hashOf(form)) === strength).join(' ') : '',
  )
  const from =
    'Word forms by how often they are the head of a cue in the training corpus; written by training/statements.mjs'
  writeFileSync(`${folder}/cue-strength.data.json`, `${JSON.stringify({ from, strengths: lists }, null, 2)}\n`)
}

/** The forms that are mostly written small, no names, and the marks that can stand for a cue. Sorted. */
function possibleCues(): readonly string[] {
  const small = new Map<string, number>()
  for (const { article } of train)
    for (const { start, form } of article.text.words) {
      const letter = article.text.raw.charAt(start)
      small.set(form, (small.get(form) ?? 0) + (letter === letter.toLowerCase() ? 1 : -1))
    }
  const words = [...small].filter(([, balance]) => balance > 0).map(([form]) => form)
  return [...words, ':', ',', ';', '—', '–', '-', '('].sort()
}

mkdirSync(folder, { recursive: true })
writeWeights()
writeStrengths()
