// Writes server/src/core/attribution/statements/data/parts-of-speech.data.json: which part of speech a word form mostly is.
//   ONRECORD_CORPORA=folder node training/parts-of-speech.mjs
// Counts the tags that wink-nlp gives the words of polnear.train.jsonl; names are left out, and what the ending tells anyway.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { loadEngine } from './corpus.mjs'

const LEAST_COUNT = 4
const TARGET = 'server/src/core/attribution/statements/data/parts-of-speech.data.json'
const CLOSED = {
  SUBJECT: "i he she they we it you there i'm he's she's it's we're they're you're that's there's",
  PRONOUN:
    'him me us them himself herself itself themselves myself ourselves yourself everyone everybody someone anyone nobody nothing something anything everything one',
  POSSESSIVE: 'his her its their my our your whose',
  DETERMINER:
    'the a an this that these those some any no every each another both all many much more most few several such other either neither',
  CONJUNCTION: 'and or but nor yet',
  SUBORDINATOR: 'if whether because although though while unless until since after before when as than so once whereas',
  WH: 'who what which how why where whom',
  TO: 'to',
  AUXILIARY:
    'is are was were be been being am has have had having do does did will would can could should may might must shall not never cannot',
  PREPOSITION:
    'of in on at for with by from about into over under through during against between without within among around toward towards upon amid despite behind beyond across along off out up down like near per via regarding concerning ahead',
}
const closed = new Set(Object.values(CLOSED).flatMap((list) => list.split(' ')))

const classOf = (form, counts) => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0)
  if ((counts.PROPN ?? 0) > total * 0.5) return undefined
  const share = (tag) => (counts[tag] ?? 0) / total
  const verb = share('VERB') + share('AUX')
  if (verb >= 0.2 && share('NOUN') >= 0.2) return 'BOTH'
  if (verb >= 0.5) return /ing$/.test(form) ? 'ING' : /ed$/.test(form) ? 'PAST' : 'VERB'
  const best = Object.entries(counts).sort((a, b) => b[1] - a[1])[0][0]
  return { NOUN: 'NOUN', ADJ: 'ADJECTIVE', ADV: 'ADVERB', NUM: 'NUMBER', ADP: 'PREPOSITION' }[best]
}

const { POS, partByEnding } = await loadEngine()
const nlp = winkNLP(model)
const counts = new Map()
const corpus = join(process.env.ONRECORD_CORPORA ?? '.', 'polnear.train.jsonl')
for (const line of readFileSync(corpus, 'utf8').split('\n').filter(Boolean)) {
  const tokens = nlp.readDoc(JSON.parse(line).text).tokens()
  const tags = tokens.out(nlp.its.pos)
  tokens.out(nlp.its.value).forEach((value, i) => {
    const form = value.toLowerCase().replaceAll('’', "'")
    if (!/^\p{Ll}+$/u.test(form) || closed.has(form)) return
    const of = counts.get(form) ?? {}
    of[tags[i]] = (of[tags[i]] ?? 0) + 1
    counts.set(form, of)
  })
}

const words = Object.fromEntries(Object.entries(CLOSED).map(([key, list]) => [key, list.split(' ')]))
for (const [form, of] of counts) {
  if (Object.values(of).reduce((a, b) => a + b, 0) < LEAST_COUNT) continue
  const key = classOf(form, of)
  if (key && POS[key] !== partByEnding(form)) words[key] = [...(words[key] ?? []), form]
}
const lists = Object.fromEntries(
  Object.entries(words)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => [key, list.sort().join(' ')]),
)
const from =
  'The commonest part of speech of each form in the training corpus as tagged by wink-nlp, closed classes by hand; written by training/parts-of-speech.mjs'
writeFileSync(TARGET, `${JSON.stringify({ from, words: lists }, null, 2)}\n`)
