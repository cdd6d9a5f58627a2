import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The articles of the training corpus where `ONRECORD_CORPORA` leads to it; else invented ones of the same length. */
export function newsTexts(): readonly string[] {
  const path = join(process.env.ONRECORD_CORPORA ?? '', 'polnear.train.jsonl')
  if (!existsSync(path)) return inventedTexts()
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.flatMap((line) => textOf(JSON.parse(line)))
}

const textOf = (record: unknown): readonly string[] =>
  typeof record === 'object' && record !== null && 'text' in record && typeof record.text === 'string'
    ? [record.text]
    : []

const ARTICLES = 840
const SENTENCES = 30

function inventedTexts(): readonly string[] {
  return Array.from({ length: ARTICLES }, (_, article) =>
    Array.from({ length: SENTENCES }, (_, sentence) => inventedSentence(article * SENTENCES + sentence)).join('\n\n'),
  )
}

const NAMES = [
  'Ines Vogt',
  'Tomas Adeyemi',
  'Vera Lindqvist',
  'Bruno Castellan',
  'Mira Okonkwo',
  'Lars Petrov',
  'Ada Fennimore',
]
const PLACES = ['Port Ellery', 'Marrow Bay', 'the northern gate', 'the town hall', 'the assembly', 'the old cannery']
const SPEECH = ['said', 'argued', 'told the council', 'warned on Tuesday', 'added in a statement', 'insisted']
const MATTERS = [
  'the barrier would be finished before the winter storms',
  'nobody had asked the fishermen what they thought of the price',
  'a second inspection of the pumps had found no fault worth naming',
  'the bridge was going to stay closed for another eleven weeks',
]

/** The n-th of many sentences: speech with marks, speech without, and plain telling take turns. */
function inventedSentence(n: number): string {
  const pick = (list: readonly string[], step: number): string => list[Math.floor(n / step) % list.length] ?? ''
  const name = pick(NAMES, 1)
  const matter = pick(MATTERS, 3)
  if (n % 3 === 0) return `“In ${pick(PLACES, 5)}, ${matter},” ${name} ${pick(SPEECH, 2)}. “We counted ${n} of them.”`
  if (n % 3 === 1)
    return `${name}, who has lived in ${pick(PLACES, 7)} for ${n % 40} years, ${pick(SPEECH, 4)} that ${matter}.`
  return `The ferry left ${pick(PLACES, 2)} at noon with ${n} passengers, and the rain that had been forecast for ${pick(PLACES, 3)} came an hour later.`
}
