// Writes the word lists that are taken from elsewhere rather than written by hand:
//   names, places, word classes  from the lexicon of compromise (MIT; the notice travels in the file)
//   common words, cues    counted in the training corpus, a folder given by ONRECORD_CORPORA
//   node training/word-lists.mjs
// The same inputs give the same files.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CURATED_CUES } from './cue-lemmas.mjs'

const corpora = process.env.ONRECORD_CORPORA
if (!corpora) throw new Error('ONRECORD_CORPORA is not set: the folder that holds polnear.train.jsonl')
const require = createRequire(import.meta.url)
const PEOPLE = 'server/src/core/people/data'
const ATTRIBUTION = 'server/src/core/attribution/data'

/** Sorted words in lines by first letter, so that a change shows as a line of a diff. */
const lines = (words) => {
  const sorted = [...new Set(words)].sort()
  const initials = [...new Set(sorted.map((word) => word[0]))]
  return initials.map((initial) => sorted.filter((word) => word[0] === initial).join('|'))
}
const write = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)

function compromiseLists() {
  const lexicon = require('compromise').model().one.lexicon
  const tagged = (tag) => Object.keys(lexicon).filter((word) => [].concat(lexicon[word]).includes(tag))
  const notice = 'from the lexicon of compromise 14.17.0, MIT licence, Copyright (c) 2019 Spencer Kelly'
  write(`${PEOPLE}/names.data.json`, {
    from: notice,
    male: lines(tagged('MaleName')),
    female: lines(tagged('FemaleName')),
    either: lines(tagged('FirstName')),
    family: lines(tagged('LastName')),
  })
  write(`${PEOPLE}/places.data.json`, {
    from: notice,
    places: lines([...tagged('Country'), ...tagged('City'), ...tagged('Region')]),
    demonyms: lines(tagged('Demonym')),
  })
  write(`${PEOPLE}/word-classes.data.json`, {
    from: notice,
    verbs: lines(wordsOf(lexicon, /^(?:Infinitive|PastTense|PresentTense)$/).filter(isVerbAlone)),
    gerunds: lines(wordsOf(lexicon, /^(?:Adverb|Gerund)$/)),
    adjectives: lines(wordsOf(lexicon, /^(?:Adjective|Comparative|Superlative)$/)),
  })
  write(`${PEOPLE}/organisations.data.json`, {
    from: notice,
    organisations: lines(
      [...tagged('Organization'), ...tagged('SportsTeam')].filter((name) => !tagged('Honorific').includes(name)),
    ),
  })
}

/** The words that are of these classes and of no other. */
const wordsOf = (lexicon, classes) =>
  Object.keys(lexicon).filter((word) => classes.test(String(lexicon[word])) && /^[a-z]{2,}$/.test(word))

/** Whether the articles use a verb as nothing else: seldom right after an article or a possessive, and not in -ed. */
const isVerbAlone = (word) => !word.endsWith('ed') && (nouns.get(word) ?? 0) <= 0.02 * (uses.get(word) ?? 0)

const records = readFileSync(join(corpora, 'polnear.train.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const IN_CUE = 1

/** How often each word is used, and how often as a noun is. */
const uses = new Map()
const nouns = new Map()
for (const { text } of records) {
  for (const [, before, word] of text.matchAll(/(?<=(\p{L}+) )(\p{Ll}+)(?![\p{L}'’])/gu)) {
    uses.set(word, (uses.get(word) ?? 0) + 1)
    if (
      /^(?:an?|the|his|its|our|their|my|your|civil|federal|foreign|health|human|national|political|public)$/iu.test(
        before,
      )
    )
      nouns.set(word, (nouns.get(word) ?? 0) + 1)
  }
}

/** How often each word stands in lower case, in upper case inside a sentence, and in a cue. */
function countWords() {
  const counts = new Map()
  for (const { text, statements } of records) {
    if ([...text].length !== text.length) continue
    const inCue = new Uint8Array(text.length)
    for (const { cue } of statements) for (const [start, end] of cue ?? []) inCue.fill(IN_CUE, start, end)
    for (const match of text.matchAll(/\p{L}[\p{L}'’]*/gu)) countWord(counts, text, match, inCue)
  }
  return counts
}

function countWord(counts, text, match, inCue) {
  const form = match[0].toLowerCase().replaceAll('’', "'")
  const count = counts.get(form) ?? { all: 0, lower: 0, upper: 0, cue: 0 }
  count.all++
  count.cue += inCue[match.index]
  if (/^\p{Ll}/u.test(match[0])) count.lower++
  else if (/[\p{L},] $/u.test(text.slice(Math.max(0, match.index - 2), match.index))) count.upper++
  counts.set(form, count)
}

const NO_CUE =
  /^(?:to|on|about|is|have|has|are|not|was|been|out|had|were|did|be|against|i|you|he|she|it|they|we|who|.*ly|.*day|.*n't|.*'s)$/u

function minedLists() {
  const counts = countWords()
  write(`${PEOPLE}/common-words.data.json`, {
    from: 'words written in lower case at least four times in the training corpus, and mostly so',
    words: lines(
      [...counts].filter(([word, n]) => n.lower >= 4 && n.lower > 3 * n.upper && word.length > 1).map(([word]) => word),
    ),
  })
  const shares = new Map(CURATED_CUES.map((form) => [form, 50]))
  for (const [form, n] of counts)
    if (n.cue >= 3 && n.cue / n.all >= 0.08 && !NO_CUE.test(form)) shares.set(form, Math.round((100 * n.cue) / n.all))
  for (const form of CURATED_CUES)
    if ((counts.get(form)?.all ?? 0) < 8) shares.set(form, Math.max(50, shares.get(form) ?? 0))
  const sorted = [...shares].sort(([a], [b]) => (a < b ? -1 : 1))
  write(`${ATTRIBUTION}/cue-verbs.data.json`, {
    from: 'surface forms and how many of a hundred occurrences in the training corpus cue reported speech; 50 where it has too few',
    share: Object.fromEntries(sorted),
  })
}

compromiseLists()
minedLists()
