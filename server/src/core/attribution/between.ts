import { GAP, type Tokens } from '../people/tokens.ts'

/** How many words, quotations and commas stand before each token, outside of all marks: sums, so that a stretch is one subtraction. */
export interface Counts {
  readonly words: Int32Array
  readonly marks: Int32Array
  readonly commas: Int32Array
}

/** What stands between two places of a text, on the level that a quotation stands on. */
export interface Between {
  readonly words: number
  readonly marks: number
  readonly commas: number
}

/** Counts a text once. */
export function countOutside({ count, quotation, gap }: Tokens): Counts {
  const counts = {
    words: new Int32Array(count + 1),
    marks: new Int32Array(count + 1),
    commas: new Int32Array(count + 1),
  }
  for (let t = 0; t < count; t++) {
    const level = quotation[t] ?? -1
    const outside = level === -1
    counts.words[t + 1] = (counts.words[t] ?? 0) + Number(outside)
    counts.marks[t + 1] = (counts.marks[t] ?? 0) + Number(!outside && level !== quotation[t - 1])
    counts.commas[t + 1] = (counts.commas[t] ?? 0) + Number(outside && ((gap[t] ?? 0) & GAP.comma) > 0)
  }
  return counts
}

const FARTHEST = 90 // words; inside a quotation they are counted one by one

/** What stands from one token up to another. `host` is the quotation both stand in, or -1. */
export function between(
  { tokens, counts }: { readonly tokens: Tokens; readonly counts: Counts },
  host: number,
  [from, to]: readonly [number, number],
): Between {
  if (to <= from) return NOTHING
  if (host >= 0) return countInside(tokens, host, [from, to])
  const { words, marks, commas } = counts
  const [first, last] = [Math.max(from, 0), Math.min(to, tokens.count)]
  return {
    words: (words[last] ?? 0) - (words[first] ?? 0),
    marks: (marks[last] ?? 0) - (marks[first] ?? 0),
    commas: (commas[last] ?? 0) - (commas[first] ?? 0),
  }
}

const NOTHING: Between = { words: 0, marks: 0, commas: 0 }

function countInside({ quotation, gap }: Tokens, host: number, [from, to]: readonly [number, number]): Between {
  let words = 0
  let marks = 0
  let commas = 0
  for (let t = from; t < to && words < FARTHEST; t++) {
    if (quotation[t] === host) {
      words++
      commas += Number(((gap[t] ?? 0) & GAP.comma) > 0)
    } else if (quotation[t] !== quotation[t - 1]) marks++
  }
  return { words, marks, commas }
}

/** For each mention how many others stand before it in its sentence, on its own level. */
export function rankInSentence(
  { sentence, quotation }: Tokens,
  found: readonly { readonly first: number }[],
): Uint8Array {
  const ranks = new Uint8Array(found.length)
  const seen = new Map<number, number>()
  let current = -1
  found.forEach(({ first }, i) => {
    if (sentence[first] !== current) seen.clear()
    current = sentence[first] ?? -1
    const level = quotation[first] ?? -1
    const rank = seen.get(level) ?? 0
    ranks[i] = Math.min(rank, 255)
    seen.set(level, rank + 1)
  })
  return ranks
}
