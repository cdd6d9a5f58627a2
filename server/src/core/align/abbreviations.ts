import data from './data/abbreviations.data.json'
import { wordSet } from './word-set.ts'

/** What an abbreviation stands for, folded: `senator` for `sen`. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries(data.words))

/** Those of them that are words as well, and abbreviations with their full stop alone: `us`, `sec`. */
export const WITH_STOP = wordSet(data.dotted)
