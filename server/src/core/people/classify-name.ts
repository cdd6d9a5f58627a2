import { byNumber, UNNUMBERED } from '../text/form-numbers.ts'
import { STAGE_DIRECTION_WORDS } from './data/stage-directions.data.ts'
import type { Found } from './found.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, KNOWN } from './lexicon.ts'
import { coreAfter, DEPARTMENTS, lastOffice, titleStart } from './offices.ts'
import { sortOf } from './sort-of-name.ts'
import { GAP, has, SHAPE, type Tokens } from './tokens.ts'

/**
 * What a run of capitalised words names. Titles, offices and nationality before a name are told from the name itself:
 * the core of “Danish Minister Vera Lindqvist” is “Vera Lindqvist”. A run that ends in an office describes a person
 * (“the Foreign Minister”). `undefined` for a run that names nobody: a nationality alone, a month, a stage direction.
 */
export function classifyName(tokens: Tokens, first: number, last: number): Found | undefined {
  if (isStageDirection(tokens, first, last)) return undefined
  const office = lastOffice(tokens, first, last)
  const core = office < first ? afterOpening(tokens, first, last) : coreAfter(tokens, office, last)
  if (core > last && (isUnion(tokens, { first, last }, office) || isOutlet(tokens, { first, last }, office)))
    return { kind: 'name', sort: 'organisation', first, last, core: first, plural: false }
  if (core > last) return officeAlone(tokens, first, office)
  const sort = sortOf(tokens, core, last) ?? (has(tokens, office, ADDRESS) ? 'person' : undefined)
  if (!sort) return undefined
  const start = office < first ? core : titleStart(tokens, first, core)
  return { kind: 'name', sort, first: sort === 'person' ? start : core, last, core, plural: sort === 'group' }
}

/** “Mr English” is nobody’s nationality. */
const ADDRESS = ANY_HONORIFIC | KNOWN.title

const NOTES = new Set(STAGE_DIRECTION_WORDS.split('|'))
const isNoted = byNumber((base) => Number(NOTES.has(base)))
const isNote = ({ number, base }: Tokens, i: number): boolean => isNoted(number[i] ?? UNNUMBERED, base[i] ?? '') === 1

/** “(APPLAUSE)”, “CROSSTALK”, “[Laughter]”: what a transcriber notes, in capitals or in brackets. */
function isStageDirection(tokens: Tokens, first: number, last: number): boolean {
  if (!isNote(tokens, first)) return false
  const { gap, shape } = tokens
  const bracketed = (gap[first] ?? 0) & BRACKETS && (gap[last + 1] ?? 0) & BRACKETS
  for (let i = first; i <= last; i++)
    if (!isNote(tokens, i) || !(bracketed || shape[i] === SHAPE.capitals)) return false
  return true
}

const BRACKETS = GAP.openParen | GAP.closeParen | GAP.other

function officeAlone(tokens: Tokens, first: number, last: number): Found | undefined {
  if (has(tokens, last, ANY_HONORIFIC) && first === last) return undefined
  const plural = has(tokens, last, KNOWN.plural)
  return { kind: 'nominal', sort: plural ? 'group' : 'role', first, last, core: last, plural }
}

/** The first and the last token of a run of capitalised words. */
interface Run {
  readonly first: number
  readonly last: number
}

/** “the Danish Star”: a word that is an outlet’s as well as a role, after a place or a nationality. */
const isOutlet = (tokens: Tokens, { first, last }: Run, office: number): boolean =>
  office === last &&
  last > first &&
  has(tokens, last, KNOWN.organisationWord) &&
  has(tokens, last - 1, KNOWN.demonym | KNOWN.place)

/** “Citizens for Safe Harbours”, “Dock Workers of America”: people who gave their union a name. */
const isUnion = (tokens: Tokens, { first, last }: Run, office: number): boolean =>
  office < last &&
  has(tokens, office, KNOWN.plural) &&
  (tokens.base[office + 1] === 'for' || office > first) &&
  !has(tokens, office + 2, ANY_FIRST_NAME)

/** Behind a nationality, and behind “State” in “secretary of State Ana Ruiz”. */
function afterOpening(tokens: Tokens, first: number, last: number): number {
  if (last - first < 2 || !has(tokens, first + 1, ANY_FIRST_NAME)) return first
  const department = tokens.base[first - 1] === 'of' && DEPARTMENTS.has(tokens.base[first] ?? '')
  return department || has(tokens, first, KNOWN.demonym) ? first + 1 : first
}
