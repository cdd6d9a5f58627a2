import { between } from '../between.ts'
import type { Range, Scene } from '../scene.ts'

export const POSITION = [
  'after',
  'sentences',
  'paragraphs',
  'words',
  'marksBetween',
  'place',
  'placeFromFar',
  'heading',
]

const FAR = 80
const MOST_MARKS = 6
const FEWEST_BELOW_HEADING = 3 // a note of one or two paragraphs has no headline

/** Where each candidate stands, seen from the quotation. */
export function positionsOf(
  scene: Scene,
  quotation: number,
  candidates: readonly number[],
): readonly (readonly number[])[] {
  const range = scene.ranges[quotation]
  if (!range) return candidates.map(() => POSITION.map(() => 0))
  const split = candidates.filter((candidate) => (scene.found[candidate]?.first ?? 0) < range.first).length
  return candidates.map((candidate, place) => {
    const after = (scene.found[candidate]?.first ?? 0) > range.last
    const order = after ? place - split : split - 1 - place
    const { sentences, paragraphs, words, marks, heading } = distancesOf(scene, range, candidate, after)
    return [Number(after), sentences, paragraphs, words, marks, order, place, heading]
  })
}

function distancesOf(scene: Scene, { first, last, host }: Range, candidate: number, after: boolean) {
  const { sentence, paragraph } = scene.tokens
  const mention = scene.found[candidate] ?? { first: 0, last: 0 }
  const [from, to] = after ? [last, mention.first] : [mention.last, first]
  const apart = (column: Int32Array) => Math.min(5, Math.abs((column[from] ?? 0) - (column[to] ?? 0)))
  const { words, marks } = between(scene, host, [from + 1, to])
  return {
    sentences: apart(sentence),
    paragraphs: apart(paragraph),
    words: Math.min(FAR, words),
    marks: Math.min(MOST_MARKS, marks),
    heading: Number(paragraph[mention.first] === 0 && scene.tokens.text.paragraphs.length >= FEWEST_BELOW_HEADING),
  }
}
