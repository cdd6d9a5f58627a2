import type { Tokens } from './tokens.ts'
import { quotationAt, sentenceAt } from './view.ts'

/** For each sentence the rows, half-open, that the statements reported in it could depend on. */
export interface Reaches {
  readonly from: Int32Array
  readonly to: Int32Array
}

const STEPS = 9 // a cue looks at the six quotations beside its sentence, one more sentence, and one to see that they end
const MARGIN = 4 // rows beside a place that its features look at

/**
 * A bound that is wide rather than close: so many sentences or whole quotations to both sides. Where the text ends before
 * that, it matters that nothing follows: the bound is outside of the text. Linear.
 */
export function reachOfSentences(tokens: Tokens): Reaches {
  const { before, after } = neighbours(tokens)
  const reach = { from: new Int32Array(before.length), to: new Int32Array(before.length) }
  for (let sentence = 0; sentence < before.length; sentence++) {
    const [first, last] = [stepped(before, sentence), stepped(after, sentence)]
    reach.from[sentence] = first === 0 ? -1 : (tokens.first[first] ?? 0) - MARGIN
    reach.to[sentence] = last === before.length - 1 ? tokens.size + 1 : (tokens.last[last] ?? 0) + MARGIN
  }
  return reach
}

function stepped(next: Int32Array, sentence: number): number {
  let at = sentence
  for (let step = 0; step < STEPS; step++) at = next[at] ?? at
  return at
}

/** For each sentence the one before and the one after it and the quotation that it opens or ends in. */
function neighbours(tokens: Tokens): { readonly before: Int32Array; readonly after: Int32Array } {
  const { opening, ending } = sentencesOfQuotations(tokens)
  const count = tokens.first.length
  const [before, after] = [new Int32Array(count), new Int32Array(count)]
  for (let sentence = 0; sentence < count; sentence++) {
    const opened = opening.get(quotationAt(tokens, tokens.first[sentence] ?? 0)) ?? sentence
    const ended = ending.get(quotationAt(tokens, (tokens.last[sentence] ?? 0) - 1)) ?? sentence
    before[sentence] = Math.max(0, Math.min(sentence, opened) - 1)
    after[sentence] = Math.min(count - 1, Math.max(sentence, ended) + 1)
  }
  return { before, after }
}

/** The sentences that each quotation begins and ends in. */
function sentencesOfQuotations(tokens: Tokens) {
  const opening = new Map<number, number>()
  const ending = new Map<number, number>()
  for (let row = 0; row < tokens.size; row++) {
    const quotation = quotationAt(tokens, row)
    const sentence = sentenceAt(tokens, row)
    if (quotation < 0 || sentence < 0) continue
    if (!opening.has(quotation)) opening.set(quotation, sentence)
    ending.set(quotation, sentence)
  }
  return { opening, ending }
}
