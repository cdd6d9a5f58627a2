import type { Cast } from '../people/cluster.ts'
import { KNOWN } from '../people/lexicon.ts'
import { GAP, has, SHAPE } from '../people/tokens.ts'
import type { Scene } from './scene.ts'

const MOST = 6
const LONGEST_DESCRIPTION = 4 // words: “and the harbour pilot Tom Brandt”
const ENDS_DESCRIPTION = KNOWN.conjunction | KNOWN.preposition | KNOWN.pronoun | KNOWN.auxiliary | KNOWN.verb

/**
 * The others who say something together with a mention, as clusters: Ruiz for Brandt in “Ana Ruiz and Tom Brandt said”.
 * Only those who are named, with “and” and commas between them.
 */
export function togetherWith(scene: Scene, cast: Cast, mention: number): readonly number[] {
  const others: number[] = []
  let listed = false
  const follow = (step: -1 | 1): void => {
    for (let at = mention; Math.abs(at - mention) < MOST; at += step) {
      const link = linkBetween(scene, step < 0 ? at - 1 : at)
      if (!link) return
      listed ||= link === 'and'
      others.push(at + step)
    }
  }
  follow(-1)
  follow(1)
  if (!listed) return []
  const own = cast.of[mention] ?? -1
  return [...new Set(others.map((other) => cast.of[other] ?? -1))].filter((cluster) => cluster >= 0 && cluster !== own)
}

/** What joins a name and the next mention, if that is a name too: `and`, a comma, or nothing that does. */
function linkBetween({ tokens, found }: Scene, mention: number): 'and' | 'comma' | undefined {
  const [one, other] = [found[mention], found[mention + 1]]
  if (one?.kind !== 'name' || other?.kind !== 'name' || one.sort === 'place' || other.sort === 'place') return undefined
  const next = one.last + 1
  if (other.first === next) return tokens.gap[next] === (GAP.comma | GAP.space) ? 'comma' : undefined
  if (tokens.base[next] !== 'and' || tokens.possessive[one.last] || tokens.gap[next + 1] !== GAP.space) return undefined
  if (other.first - next > LONGEST_DESCRIPTION) return undefined
  for (let t = next + 1; t < other.first; t++)
    if (tokens.shape[t] !== SHAPE.lower || has(tokens, t, ENDS_DESCRIPTION)) return undefined
  return 'and'
}
