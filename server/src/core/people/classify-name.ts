import type { Found, Sort } from './found.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, ANY_PERSON_ROLE, isOrganisation, isPlace, KNOWN } from './lexicon.ts'
import { SHAPE, type Tokens } from './tokens.ts'

const OFFICE = ANY_HONORIFIC | KNOWN.title | ANY_PERSON_ROLE
const BODY = KNOWN.organisationWord | KNOWN.body

/**
 * What a run of capitalised words names. Titles, offices and nationality before a name are told from the name itself:
 * the core of “Russian President Vladimir Putin” is “Vladimir Putin”. A run that ends in an office describes a person
 * (“the Foreign Minister”). `undefined` for a run that names nobody: a nationality alone, a month.
 */
export function classifyName(tokens: Tokens, first: number, last: number): Found | undefined {
  const office = lastOffice(tokens, first, last)
  if (office === last && !isSurname(tokens, first, last)) return officeAlone(tokens, first, last)
  const core =
    office < first || office === last ? afterNationality(tokens, first, last) : coreAfter(tokens, office, last)
  const sort = sortOf(tokens, core, last)
  if (!sort) return undefined
  const start = office >= first && office < last ? titleStart(tokens, first, core) : core
  return { kind: 'name', sort, first: sort === 'person' ? start : core, last, core, plural: sort === 'group' }
}

const has = (tokens: Tokens, i: number, bits: number): boolean => Boolean((tokens.known[i] ?? 0) & bits)

/** The last title, office or form of address of a run, or `first - 1`. */
function lastOffice(tokens: Tokens, first: number, last: number): number {
  for (let i = last; i >= first; i--) {
    if (has(tokens, i, OFFICE) && !(i < last && has(tokens, i + 1, BODY))) return i
  }
  return first - 1
}

/** “Stephen King” is no king: an office after a first name and nothing else is a surname. */
function isSurname(tokens: Tokens, first: number, last: number): boolean {
  if (last === first) return false
  return has(tokens, last - 1, ANY_FIRST_NAME) && !has(tokens, last - 1, OFFICE) && !has(tokens, last, KNOWN.plural)
}

function officeAlone(tokens: Tokens, first: number, last: number): Found | undefined {
  if (has(tokens, last, ANY_HONORIFIC) && first === last) return undefined
  const plural = has(tokens, last, KNOWN.plural)
  return { kind: 'nominal', sort: plural ? 'group' : 'role', first, last, core: last, plural }
}

/** The core after an office: “Secretary of State Ana Ruiz” has “of State” between the two. */
function coreAfter(tokens: Tokens, office: number, last: number): number {
  if (tokens.base[office + 1] !== 'of') return office + 1
  for (let i = office + 3; i < last; i++) if (has(tokens, i, ANY_FIRST_NAME)) return i
  return last
}

/** Where the title directly before the core begins: “Mr”, “President”, “Prime Minister”. */
function titleStart(tokens: Tokens, first: number, core: number): number {
  let start = core
  while (start > first && has(tokens, start - 1, OFFICE)) start--
  return start
}

function afterNationality(tokens: Tokens, first: number, last: number): number {
  return last - first >= 2 && has(tokens, first, KNOWN.demonym) && has(tokens, first + 1, ANY_FIRST_NAME)
    ? first + 1
    : first
}

function sortOf(tokens: Tokens, core: number, last: number): Sort | undefined {
  const name = tokens.base.slice(core, last + 1).join(' ')
  if (isPlace(name) || name === 'us') return has(tokens, core, ANY_FIRST_NAME) && core === last ? 'person' : 'place'
  if (core === last) return sortOfWord(tokens, core, name)
  if (isOrganisation(name)) return 'organisation'
  for (let i = core; i <= last; i++)
    if (has(tokens, i, BODY) && !(i === last && isSurname(tokens, core, last))) return 'organisation'
  if (has(tokens, last, KNOWN.demonym) && has(tokens, last, KNOWN.plural)) return 'group'
  return 'person'
}

function sortOfWord(tokens: Tokens, i: number, name: string): Sort | undefined {
  if (has(tokens, i, KNOWN.calendar) && !has(tokens, i, KNOWN.familyName)) return undefined
  if (has(tokens, i, KNOWN.demonym)) return has(tokens, i, KNOWN.plural) ? 'group' : undefined
  if (isOrganisation(name) || has(tokens, i, BODY)) return 'organisation'
  const acronym = tokens.shape[i] === SHAPE.capitals && name.length <= 6
  return acronym && !has(tokens, i, ANY_FIRST_NAME | KNOWN.familyName) ? 'organisation' : 'person'
}
