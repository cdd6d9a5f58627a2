import type { Found } from './found.ts'
import { findLabelMentions } from './label-mentions.ts'
import { findNames } from './names.ts'
import { findNominals } from './nominals.ts'
import { findPronouns } from './pronouns.ts'
import type { Tokens } from './tokens.ts'

/** Everything in a text that can point at a speaker, in order, none overlapping another. */
export function findMentions(tokens: Tokens): readonly Found[] {
  const taken = new Uint8Array(tokens.count + 1)
  const take = (mentions: readonly Found[]): readonly Found[] => {
    for (const { first, last } of mentions) taken.fill(1, first, last + 1)
    return mentions
  }
  const labels = take(findLabelMentions(tokens))
  const isFree = ({ first, last }: Found) => !taken[first] && !taken[last]
  const names = take(findNames(tokens).filter(isFree))
  const nominals = take(findNominals(tokens, taken))
  const all = [...labels, ...names, ...nominals, ...findPronouns(tokens).filter(isFree)]
  all.sort((a, b) => a.first - b.first || b.last - a.last)
  return all
}

/** For each token the mention that it is the core or the head of, or -1. */
export function indexMentions(tokens: Tokens, found: readonly Found[]): Int32Array {
  const index = new Int32Array(tokens.count).fill(-1)
  found.forEach(({ core, last }, i) => {
    for (let t = core; t <= last; t++) index[t] = i
  })
  return index
}
