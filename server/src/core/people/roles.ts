import type { Found } from './found.ts'
import { ANY_HEAD, ANY_PERSON_ROLE, KNOWN } from './lexicon.ts'
import { GAP, has, SHAPE, type Tokens } from './tokens.ts'

const LEFT = 6
const RIGHT = 8

/**
 * The roles that stand beside a name: before it (“harbour spokesman Ivo Brandt”), in its title, in the apposition after it
 * (“Ana Ruiz, the mayor of Leith,”), or in the description to which it is the apposition (“The coroner, Ana Ruiz,”). Folded
 * head nouns, and nationalities beside them.
 */
export function rolesBeside(tokens: Tokens, { first, last, core, sort }: Found): ReadonlySet<string> {
  if (sort !== 'person') return NO_ROLES
  const roles: string[] = []
  for (let i = first; i < core; i++) addRole(tokens, i, roles)
  for (let i = first - 1; i >= 0 && first - i <= LEFT; i--) {
    if (tokens.gap[i + 1] !== GAP.space && tokens.gap[i + 1] !== GAP.hyphen) break
    if (has(tokens, i, ENDS_ROLE) || isAnothers(tokens, i)) break
    addRole(tokens, i, roles)
  }
  if (tokens.gap[first] === (GAP.comma | GAP.space) && (tokens.gap[last + 1] ?? 0) & CLOSES)
    addDescription(tokens, first - 1, roles)
  if (tokens.gap[last + 1] === (GAP.comma | GAP.space) && !tokens.possessive[last])
    addApposition(tokens, last + 1, roles)
  return roles.length ? new Set(roles) : NO_ROLES
}

/** What most names have beside them. */
export const NO_ROLES: ReadonlySet<string> = new Set()

const ENDS_ROLE = KNOWN.conjunction | KNOWN.auxiliary | KNOWN.pronoun | KNOWN.preposition
const DESCRIBES = ANY_PERSON_ROLE | KNOWN.title | KNOWN.demonym | KNOWN.place | KNOWN.body | KNOWN.organisationWord

/** “skipper Lars Holm joined Ana Ruiz”: whose role it is stands between. */
function isAnothers(tokens: Tokens, i: number): boolean {
  if (tokens.shape[i] === SHAPE.lower) return has(tokens, i, KNOWN.verb)
  return tokens.shape[i] === SHAPE.capital && !has(tokens, i, DESCRIBES | KNOWN.common)
}

const ENDS_APPOSITION = KNOWN.conjunction | KNOWN.auxiliary | KNOWN.pronoun

function addApposition(tokens: Tokens, from: number, roles: string[]): void {
  for (let i = from; i < tokens.count && i - from < RIGHT; i++) {
    if (i > from && tokens.gap[i] !== GAP.space && tokens.gap[i] !== GAP.hyphen) return
    if ((tokens.known[i] ?? 0) & ENDS_APPOSITION || tokens.quotation[i] !== tokens.quotation[from - 1]) return
    if (describesNext(tokens, i)) return
    addRole(tokens, i, roles)
    if (i === from && AGE.test(tokens.base[i] ?? '')) roles.push(tokens.base[i] ?? '')
    if ((tokens.known[i] ?? 0) & ANY_PERSON_ROLE && (tokens.known[i + 1] ?? 0) & KNOWN.preposition) return
  }
}

/** “Ana Ruiz, sacked manager Tom Brandt”: whose role it is stands behind it. */
const describesNext = (tokens: Tokens, i: number): boolean =>
  tokens.shape[i] === SHAPE.lower &&
  has(tokens, i, ANY_PERSON_ROLE) &&
  tokens.shape[i + 1] === SHAPE.capital &&
  tokens.gap[i + 1] === GAP.space &&
  !has(tokens, i + 1, DESCRIBES)

const CLOSES = GAP.comma | GAP.stop
const FARTHEST_HEAD = 7
const ENDS_DESCRIPTION = KNOWN.conjunction | KNOWN.auxiliary | KNOWN.pronoun | KNOWN.verb

/** “The coroner, Ana Ruiz,”, “his wife, Ingvild,”, “the lawyer for the defence, Tom Brandt,”: back to a determiner. */
function addDescription(tokens: Tokens, from: number, roles: string[]): void {
  let head = -1
  for (let i = from; i >= 0 && from - i <= FARTHEST_HEAD; i--) {
    if (has(tokens, i, KNOWN.determiner) || tokens.possessive[i]) {
      if (head >= 0) for (let t = i + 1; t <= head; t++) addRole(tokens, t, roles)
      if (head >= 0 || !has(tokens, i - 1, KNOWN.preposition)) return
    } else if (has(tokens, i, ENDS_DESCRIPTION)) return
    else if (has(tokens, i, ANY_PERSON_ROLE) && (i === from || has(tokens, i + 1, KNOWN.preposition))) head = i
    if (tokens.gap[i] !== GAP.space && tokens.gap[i] !== GAP.hyphen) return
  }
}

/** “Ines Valk, 43,”. */
const AGE = /^\d{1,3}$/u

function addRole(tokens: Tokens, i: number, roles: string[]): void {
  const known = tokens.known[i] ?? 0
  if (known & (ANY_PERSON_ROLE | KNOWN.title | KNOWN.demonym | KNOWN.place) && !(known & KNOWN.plural))
    roles.push(tokens.base[i] ?? '')
  else if (known & ANY_HEAD & KNOWN.body) roles.push(tokens.base[i] ?? '')
}
