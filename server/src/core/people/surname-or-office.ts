import { TRADE_GIVEN_NAMES, TRADE_SURNAMES } from './data/trade-surnames.data.ts'
import { ANY_FIRST_NAME, ANY_OFFICE, BODY, isPlace, KNOWN } from './lexicon.ts'
import { has, type Tokens } from './tokens.ts'

/** “Ines King”, “Carl T. King” are no kings: an office after a first name and nothing else is a surname. */
export function isSurname(tokens: Tokens, first: number, i: number): boolean {
  if (!has(tokens, i, ANY_OFFICE) || has(tokens, i, KNOWN.plural)) return false
  return followsFirstName(tokens, first, i) || isTradeSurname(tokens, first, i)
}

const SURNAMES = new Set(TRADE_SURNAMES.split('|'))
export const TRADES_AS_GIVEN_NAMES: ReadonlySet<string> = new Set(TRADE_GIVEN_NAMES.split('|'))
const NOT_GIVEN = ANY_OFFICE | BODY | KNOWN.common | KNOWN.demonym | KNOWN.group | KNOWN.place

/** “Teal Baker”: a trade after a word that no list has is a surname; “the Kremlin Driver” has an article. */
function isTradeSurname({ base, known }: Tokens, first: number, i: number): boolean {
  if (i !== first + 1 || !SURNAMES.has(base[i] ?? '') || (known[first - 1] ?? 0) & KNOWN.determiner) return false
  return !((known[first] ?? 0) & NOT_GIVEN) || TRADES_AS_GIVEN_NAMES.has(base[first] ?? '')
}

/** Whether a token stands right behind a given name, or behind one and an initial. */
export function followsFirstName(tokens: Tokens, first: number, i: number): boolean {
  const given = tokens.base[i - 1]?.length === 1 ? i - 2 : i - 1
  if (given < first || !has(tokens, given, ANY_FIRST_NAME) || has(tokens, given, ANY_OFFICE)) return false
  return given === first || !isPlace(tokens.base.slice(first, given + 1).join(' '))
}
