import type { Tokens } from '../../people/tokens.ts'
import { between } from '../between.ts'
import { add, type Table } from './table.ts'
import type { View } from './view.ts'

export const POSITION = [
  'after',
  'sentences',
  'paragraphs',
  'words',
  'marksBetween',
  'commasBetween',
  'place',
  'placeFromFar',
  'heading',
]

const FAR = 80
const FARTHEST = 5 // sentences and paragraphs
const MOST_MARKS = 6
const MOST_COMMAS = 5
const FEWEST_BELOW_HEADING = 3 // a note of one or two paragraphs has no headline

/** Where a candidate stands, seen from the quotation. */
export function addPosition(table: Table, { scene, range, candidates, split }: View, place: number): void {
  const { sentence, paragraph } = scene.tokens
  const mention = scene.found[candidates[place] ?? -1] ?? { first: 0, last: 0 }
  const after = mention.first > range.last
  const from = after ? range.last : mention.last
  const to = after ? mention.first : range.first
  const { words, marks, commas } = between(scene, range.host, [from + 1, to])
  add(table, Number(after))
  add(table, apart(sentence, from, to))
  add(table, apart(paragraph, from, to))
  add(table, Math.min(FAR, words))
  add(table, Math.min(MOST_MARKS, marks))
  add(table, Math.min(MOST_COMMAS, commas))
  add(table, after ? place - split : split - 1 - place)
  add(table, place)
  add(table, Number(isHeading(scene.tokens, mention.first)))
}

/** Whether a word stands where the headline of an article stands. */
export const isHeading = ({ paragraph, text }: Tokens, word: number): boolean =>
  paragraph[word] === 0 && text.paragraphs.length >= FEWEST_BELOW_HEADING

const apart = (column: Int32Array, from: number, to: number): number =>
  Math.min(FARTHEST, Math.abs((column[from] ?? 0) - (column[to] ?? 0)))
