import { byNumber, UNNUMBERED } from '../text/form-numbers.ts'
import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Sort } from './found.ts'
import { ANY_FIRST_NAME, ANY_OFFICE, BODY, isOrganisation, isPlace, KNOWN, opensListed } from './lexicon.ts'
import { followsFirstName } from './surname-or-office.ts'
import { GAP, has, SHAPE, type Tokens } from './tokens.ts'

/** What a name without its title names; `undefined` for a nationality or a month alone. */
export function sortOf(tokens: Tokens, core: number, last: number): Sort | undefined {
  const word = tokens.base[core] ?? ''
  const listed = listedByNumber(tokens.number[core] ?? UNNUMBERED, word)
  if (core === last) return listed & LISTED.place ? placeOrPerson(tokens, core) : sortOfWord(tokens, core, listed)
  const name = listed & LISTED.opens ? tokens.base.slice(core, last + 1).join(' ') : ''
  if (isPlace(name)) return 'place'
  if (isOrganisation(name)) return 'organisation'
  for (let i = core; i <= last; i++)
    if (has(tokens, i, BODY) && !(i === last && endsFirstName(tokens, core, last))) return 'organisation'
  if (has(tokens, last, KNOWN.demonym | KNOWN.group) && has(tokens, last, KNOWN.plural)) return 'group'
  if (has(tokens, core, KNOWN.demonym) && has(tokens, last, KNOWN.demonym)) return undefined
  return namesPlaceFirst(tokens, core, last) ? 'organisation' : 'person'
}

/** What the lists of whole names know of a word, one bit each. */
const LISTED = { place: 1, organisation: 2, opens: 4 } as const

const listedByNumber = byNumber(
  (word) =>
    (isPlace(word) || word === 'us' ? LISTED.place : 0) |
    (isOrganisation(word) ? LISTED.organisation : 0) |
    (opensListed(word) ? LISTED.opens : 0),
)

const placeOrPerson = (tokens: Tokens, i: number): Sort => (has(tokens, i, ANY_FIRST_NAME) ? 'person' : 'place')

/** “told The Lantern”, “the Bazaar said”, “the Holms, who”: a single word after an article that no noun follows. */
function isArticled({ base, gap, known, sentence }: Tokens, i: number): boolean {
  if (base[i - 1] !== 'the' || gap[i] !== GAP.space || sentence[i] !== sentence[i - 1]) return false
  if ((known[i] ?? 0) & ANY_FIRST_NAME) return false
  const gapAfter = gap[i + 1] ?? 0
  if (gapAfter !== GAP.space) return !(gapAfter & (GAP.hyphen | GAP.mark))
  return Boolean((known[i + 1] ?? 0) & AFTER_NOUN) || SPEECH_VERBS.has(base[i + 1] ?? '')
}

const AFTER_NOUN = KNOWN.preposition | KNOWN.auxiliary | KNOWN.determiner

/** “Swedish Lantern”, “Norway Rising”: nobody’s first name is a nationality, nor a place before an everyday word. */
function namesPlaceFirst(tokens: Tokens, core: number, last: number): boolean {
  if (has(tokens, core, ANY_FIRST_NAME) || has(tokens, core + 1, ANY_FIRST_NAME | ANY_OFFICE)) return false
  if (has(tokens, last, KNOWN.familyName)) return false
  return has(tokens, core, KNOWN.demonym) || (has(tokens, core, KNOWN.place) && has(tokens, last, KNOWN.common))
}

function sortOfWord(tokens: Tokens, i: number, listed: number): Sort | undefined {
  const word = tokens.base[i] ?? ''
  if (has(tokens, i, KNOWN.calendar) && !has(tokens, i, KNOWN.familyName)) return undefined
  if (has(tokens, i, KNOWN.demonym)) return has(tokens, i, KNOWN.plural) ? 'group' : undefined
  if (has(tokens, i, KNOWN.group) && has(tokens, i, KNOWN.plural)) return 'group'
  if (listed & LISTED.organisation || has(tokens, i, BODY)) return 'organisation'
  if (isArticled(tokens, i)) return /[^s]s$/u.test(word) ? 'group' : 'organisation'
  const acronym = tokens.shape[i] === SHAPE.capitals && word.length <= 6
  return acronym && !has(tokens, i, ANY_FIRST_NAME | KNOWN.familyName) ? 'organisation' : 'person'
}

/** “Tobias Dell”, “Karl Camp”: the name of a body after a first name is a surname, “Clara College” is none. */
const endsFirstName = (tokens: Tokens, first: number, i: number): boolean =>
  followsFirstName(tokens, first, i) && !has(tokens, i, KNOWN.plural | KNOWN.noSurname)
