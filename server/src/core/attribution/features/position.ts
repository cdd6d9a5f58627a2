import type { Scene } from '../scene.ts'

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

/** Where a candidate stands, seen from the quotation. */
export function positionOf(
  scene: Scene,
  quotation: number,
  candidates: readonly number[],
  place: number,
): readonly number[] {
  const { tokens, ranges, found } = scene
  const range = ranges[quotation]
  const mention = found[candidates[place] ?? -1]
  if (!range || !mention) return POSITION.map(() => 0)
  const after = mention.first > range.last
  const [from, to] = after ? [range.last, mention.first] : [mention.last, range.first]
  const edge = after ? to : from
  const own = after ? from : to
  const { words, marks } = levelBetween(scene, from + 1, to, range.host)
  const split = candidates.filter((candidate) => (found[candidate]?.first ?? 0) < range.first).length
  return [
    Number(after),
    Math.min(5, Math.abs((tokens.sentence[edge] ?? 0) - (tokens.sentence[own] ?? 0))),
    Math.min(5, Math.abs((tokens.paragraph[edge] ?? 0) - (tokens.paragraph[own] ?? 0))),
    words,
    marks,
    after ? place - split : split - 1 - place,
    place,
    Number(tokens.paragraph[mention.first] === 0),
  ]
}

/** The words between two tokens that stand outside other quotations, and how many quotations are crossed. */
function levelBetween({ tokens }: Scene, from: number, to: number, host: number): { words: number; marks: number } {
  let words = 0
  let marks = 0
  for (let t = from; t < to && words < FAR; t++) {
    if (tokens.quotation[t] === host) words++
    else if (tokens.quotation[t] !== tokens.quotation[t - 1]) marks++
  }
  return { words, marks: Math.min(marks, 6) }
}
