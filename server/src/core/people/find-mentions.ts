import type { Found } from './found.ts'
import { findLabelMentions } from './label-mentions.ts'
import { findNames } from './names.ts'
import { findNominals } from './nominals.ts'
import { findPronouns } from './pronouns.ts'
import type { Tokens } from './tokens.ts'

/** Everything in a text that can point at a speaker, in order, none overlapping another. */
export function findMentions(tokens: Tokens): readonly Found[] {
  const labels = findLabelMentions(tokens)
  const labelled = new Uint8Array(tokens.count + 1)
  for (const { first, last } of labels) labelled.fill(1, first, last + 1)
  const names = findNames(tokens).filter(({ first, last }) => !labelled[first] && !labelled[last])
  const taken = Uint8Array.from(labelled)
  for (const { first, last } of names) taken.fill(1, first, last + 1)
  const pronouns = findPronouns(tokens).filter(({ first }) => !labelled[first])
  const all = [...labels, ...names, ...findNominals(tokens, taken), ...pronouns]
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
