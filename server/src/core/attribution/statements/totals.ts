import { POS } from './parts-of-speech.ts'
import { MARK } from './signs.ts'

/** For each row, and the end, how many of a kind stand before it: what lies between two rows is a difference. */
export interface Totals {
  readonly words: Int32Array
  /** Verbs that can carry a clause. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
}

/** Counts the rows of a text, of which the marks and the parts of speech are known. */
export function totalsOf(mark: Uint8Array, pos: Uint8Array): Totals {
  const size = mark.length
  const totals = { words: new Int32Array(size + 1), verbs: new Int32Array(size + 1), commas: new Int32Array(size + 1) }
  let [words, verbs, commas] = [0, 0, 0]
  for (let row = 0; row < size; row++) {
    const here = mark[row] ?? 0
    const part = pos[row] ?? 0
    if (here === MARK.COMMA) commas++
    if (here === MARK.WORD) {
      words++
      if (part === POS.VERB || part === POS.PAST || part === POS.AUXILIARY) verbs++
    }
    totals.words[row + 1] = words
    totals.verbs[row + 1] = verbs
    totals.commas[row + 1] = commas
  }
  return totals
}

/** What lies ahead of each row in its sentence. */
export interface Ahead {
  /** The strength of the strongest cue from the row on. */
  readonly strongest: Uint8Array
  /** The next row, this one or a later, that is a strong cue; the size of the text where there is none. */
  readonly strong: Int32Array
}

const STRONG = 6

/** Looks ahead over the cues of a text, from its end. */
export function aheadOf(cue: Uint8Array, sentence: Int32Array): Ahead {
  const size = cue.length
  const ahead = { strongest: new Uint8Array(size), strong: new Int32Array(size) }
  let strongest = 0
  let strong = size
  for (let row = size - 1; row >= 0; row--) {
    const strength = cue[row] ?? 0
    if (row + 1 < size && sentence[row] !== sentence[row + 1]) strongest = 0
    if (strength > strongest) strongest = strength
    if (strength >= STRONG) strong = row
    ahead.strongest[row] = strongest
    ahead.strong[row] = strong
  }
  return ahead
}
