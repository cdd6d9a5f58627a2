import type { Found } from './found.ts'
import { KNOWN } from './lexicon.ts'
import type { Gender } from './person.ts'
import type { Tokens } from './tokens.ts'

const OFFICIAL_MALE = new Set(['brother', 'father', 'king', 'master', 'prince'])

/** The gender that a mention shows by its form of address, its role or its first name. */
export function genderOf(tokens: Tokens, { kind, sort, first, last, core }: Found): Gender {
  if (sort === 'pronoun') return genderOfPronoun(tokens.base[first] ?? '')
  if (sort === 'role') return genderOfBits(tokens.known[last] ?? 0, KNOWN.maleRole, KNOWN.femaleRole)
  if (kind !== 'name' || sort !== 'person') return 'unknown'
  for (let i = first; i < core; i++) {
    const gender = genderOfBits(
      tokens.known[i] ?? 0,
      KNOWN.maleHonorific | KNOWN.maleRole,
      KNOWN.femaleHonorific | KNOWN.femaleRole,
    )
    if (gender !== 'unknown' && !OFFICIAL_MALE.has(tokens.base[i] ?? '')) return gender
  }
  if (core === last) return 'unknown'
  return genderOfBits(tokens.known[core] ?? 0, KNOWN.maleName, KNOWN.femaleName)
}

// Written by hand: what somebody is to another, which no office is: a spokesman may be a woman.
const KINSMEN = new Set('boyfriend|brother|dad|father|grandfather|grandson|husband|nephew|son|uncle|widower'.split('|'))
const KINSWOMEN = new Set(
  'aunt|daughter|girlfriend|granddaughter|grandmother|mother|mum|niece|sister|widow|wife'.split('|'),
)

/** The gender that folded role words tell by kinship: `wife`. */
export function genderOfKin(roles: ReadonlySet<string>): Gender {
  const [isMale, isFemale] = [KINSMEN, KINSWOMEN].map((kin) => [...roles].some((role) => kin.has(role)))
  if (isMale === isFemale) return 'unknown'
  return isMale ? 'male' : 'female'
}

function genderOfPronoun(base: string): Gender {
  if (base === 'he' || base === 'him' || base === 'his') return 'male'
  return base === 'she' || base === 'her' ? 'female' : 'unknown'
}

function genderOfBits(known: number, male: number, female: number): Gender {
  const [isMale, isFemale] = [Boolean(known & male), Boolean(known & female)]
  if (isMale === isFemale) return 'unknown'
  return isMale ? 'male' : 'female'
}
