import type { Shared } from '../text/shared.ts'
import type { Found } from './found.ts'
import { findLabelMentions } from './label-mentions.ts'
import { findNames } from './names.ts'
import { findNominals } from './nominals.ts'
import { findTitleCase } from './paragraph-case.ts'
import { findPronouns } from './pronouns.ts'
import { stretchAround, withKept } from './stretch.ts'
import { familiesOf, type Surnames, withSurnames } from './surnames.ts'
import type { Tokens } from './tokens.ts'

/** Everything in a text that can point at a speaker. */
export interface Mentions {
  /** In order, none overlapping another. */
  readonly found: readonly Found[]
  /** The names that can be told by themselves, in order. */
  readonly names: readonly Found[]
  /** The surnames that full names give away: whether other words are names depends on them. */
  readonly families: ReadonlySet<string>
}

/** What is known of an earlier state of a text: its mentions, and the tokens that both states have. */
interface Earlier {
  readonly mentions: Mentions
  readonly shared: Shared
}

/**
 * Finds everything in a text that can point at a speaker. What an earlier state has as well is taken over, unless other
 * surnames are known now.
 */
export function findMentions(tokens: Tokens, earlier?: Earlier): Mentions {
  const all = { from: 0, to: tokens.count, shift: 0 }
  const stretch = earlier ? stretchAround(tokens, earlier.shared) : all
  const titleCase = findTitleCase(tokens, stretch)
  const near = findNames(tokens, titleCase, stretch)
  const names = withKept(earlier?.mentions.names, stretch, near)
  const families = familiesOf(tokens, names)
  if (earlier && isSameSet(families, earlier.mentions.families)) {
    const found = findAll(tokens, { names: near, families, titleCase, stretch })
    return { names, families, found: withKept(earlier.mentions.found, stretch, found) }
  }
  const everywhere = earlier ? findTitleCase(tokens, all) : titleCase
  return { names, families, found: findAll(tokens, { names, families, titleCase: everywhere, stretch: all }) }
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))

interface Known extends Surnames {
  readonly names: readonly Found[]
}

/** The mentions of a stretch of which the plain names are known. */
function findAll(tokens: Tokens, { names, ...known }: Known): readonly Found[] {
  const taken = new Uint8Array(tokens.count + 1)
  const take = (mentions: readonly Found[]): readonly Found[] => {
    for (const { first, last } of mentions) taken.fill(1, first, last + 1)
    return mentions
  }
  const { stretch } = known
  const labels = take(findLabelMentions(tokens, stretch))
  const isFree = ({ first, last }: Found) => !taken[first] && !taken[last]
  const named = take(withSurnames(tokens, names, known).filter(isFree))
  const nominals = take(findNominals(tokens, taken, stretch))
  const all = [...labels, ...named, ...nominals, ...findPronouns(tokens, stretch).filter(isFree)]
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
