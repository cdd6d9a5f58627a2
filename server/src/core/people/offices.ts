import { DEPARTMENT_WORDS, TITLE_OPENING_WORDS, TITLES_WITH_STOP } from './data/honorifics.data.ts'
import { ANY_FIRST_NAME, ANY_OFFICE, BODY, KNOWN } from './lexicon.ts'
import { isSurname, TRADES_AS_GIVEN_NAMES } from './surname-or-office.ts'
import { GAP, has, SHAPE, type Tokens } from './tokens.ts'

/** Titles, folded, that are words of a name unless a full stop follows: “Del. Ana Ruiz”. */
export const STOPPED_TITLES: ReadonlySet<string> = new Set(TITLES_WITH_STOP.split('|'))

const isOffice = (tokens: Tokens, i: number): boolean =>
  has(tokens, i, ANY_OFFICE) ||
  (STOPPED_TITLES.has(tokens.base[i] ?? '') && tokens.gap[i + 1] === (GAP.space | GAP.stop))

/** The last title, office or form of address of a run, or `first - 1`. */
export function lastOffice(tokens: Tokens, first: number, last: number): number {
  for (let i = last; i >= first; i--) {
    if (!isOffice(tokens, i) || (i < last && has(tokens, i + 1, BODY))) continue
    if (!endsPerson(tokens, i, last) || !isSurname(tokens, first, i)) return i
    if (TRADES_AS_GIVEN_NAMES.has(tokens.base[i - 1] ?? '')) i--
  }
  return first - 1
}

/** Whether the name of a person may end at a word of a run: no other name goes on from it. */
const endsPerson = ({ shape, known }: Tokens, i: number, last: number): boolean =>
  i === last || shape[i + 1] === SHAPE.lower || Boolean((known[i + 1] ?? 0) & KNOWN.suffix)

/**
 * The core after an office: “Secretary of State Ana Ruiz” has “of State” between the two. Behind the end of the run where
 * nobody is named: “the President of South Sund”, “Friends of the Gallery”.
 */
export function coreAfter(tokens: Tokens, office: number, last: number): number {
  const link = tokens.base[office + 1]
  if (office === last || (link !== 'of' && link !== 'for')) return office + 1
  if (has(tokens, office, KNOWN.plural)) return last + 1
  for (let i = office + 3; i < last; i++) if (has(tokens, i, ANY_FIRST_NAME)) return i
  return office + 3 === last && DEPARTMENTS.has(tokens.base[office + 2] ?? '') ? last : last + 1
}

/** What an office may be of, folded, so that a surname alone can follow: “Secretary of State Ruiz”. */
export const DEPARTMENTS: ReadonlySet<string> = new Set(DEPARTMENT_WORDS.split('|'))

/** Where the title directly before the core begins: “Mr”, “Prime Minister”, “Secretary of State”, “Majority Leader”. */
export function titleStart(tokens: Tokens, first: number, core: number): number {
  let start = core
  while (start > first) {
    const before = isOffice(tokens, start - 1) ? start - 1 : overOffice(tokens, first, start)
    if (before === start) break
    start = before
  }
  while (start > first && start < core && TITLE_OPENERS.has(tokens.base[start - 1] ?? '')) start--
  return start
}

const TITLE_OPENERS = new Set(TITLE_OPENING_WORDS.split('|'))
const LONGEST_DEPARTMENT = 6 // “Secretary of Health and Human Services”

/** The office that “of State” before `end` belongs to, or `end` where there is none: “Secretary”, “Speaker”. */
function overOffice({ base, known }: Tokens, first: number, end: number): number {
  for (let i = end - 2; i > first && end - i <= LONGEST_DEPARTMENT; i--)
    if (base[i] === 'of') return (known[i - 1] ?? 0) & ANY_OFFICE ? i - 1 : end
  return end
}
