import type { Tokens } from '../people/tokens.ts'
import { byNumber, UNNUMBERED } from '../text/form-numbers.ts'
import data from './data/cue-verbs.data.json'

const SHARES: ReadonlyMap<string, number> = new Map(Object.entries(data.share))

/**
 * How often a word form reports speech, in per cent of its occurrences: 92 for `said`, 31 for `posted`, 0 for a word that
 * is no cue. Takes the folded form of a word.
 */
export const cueShare = (form: string): number => SHARES.get(form) ?? 0

const shareByNumber = byNumber(cueShare)

/** The cue share of every word, as a column. */
export function cueShares({ count, base, number }: Tokens): Uint8Array {
  const shares = new Uint8Array(count)
  for (let i = 0; i < count; i++) shares[i] = shareByNumber(number[i] ?? UNNUMBERED, base[i] ?? '')
  return shares
}
