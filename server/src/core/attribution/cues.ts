import data from './data/cue-verbs.data.json'

const SHARES: ReadonlyMap<string, number> = new Map(Object.entries(data.share))

/**
 * How often a word form reports speech, in per cent of its occurrences: 92 for `said`, 31 for `posted`, 0 for a word that
 * is no cue. Takes the folded form of a word.
 */
export const cueShare = (form: string): number => SHARES.get(form) ?? 0

/** The cue share of every word, as a column. */
export const cueShares = (bases: readonly string[]): Uint8Array => Uint8Array.from(bases, cueShare)
