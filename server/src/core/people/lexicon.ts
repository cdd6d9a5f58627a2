import commonWords from './data/common-words.data.json'
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PARTICLES,
  PREPOSITIONS,
  PRONOUNS,
  SUFFIXES,
} from './data/function-words.data.ts'
import { FEMALE_HONORIFICS, MALE_HONORIFICS, TITLES } from './data/honorifics.data.ts'
import { MORE_FEMALE_NAMES, MORE_MALE_NAMES } from './data/more-given-names.data.ts'
import { MORE_DEMONYMS, MORE_NATIONALS, MORE_PLACES } from './data/more-places.data.ts'
import names from './data/names.data.json'
import { NO_SURNAMES, ORGANISATION_WORDS } from './data/organisation-words.data.ts'
import organisations from './data/organisations.data.json'
import places from './data/places.data.json'
import { BODIES, DOCUMENTS, FEMALE_ROLES, GROUPS, MALE_ROLES, ROLES } from './data/roles.data.ts'
import wordClasses from './data/word-classes.data.json'

/** What the lists know of a word form, one bit each: a word may be a surname, a place and a common word at once. */
export const KNOWN = {
  common: 1 << 0,
  maleName: 1 << 1,
  femaleName: 1 << 2,
  familyName: 1 << 3,
  place: 1 << 4,
  demonym: 1 << 5,
  maleHonorific: 1 << 6,
  femaleHonorific: 1 << 7,
  title: 1 << 8,
  role: 1 << 9,
  maleRole: 1 << 10,
  femaleRole: 1 << 11,
  group: 1 << 12,
  body: 1 << 13,
  document: 1 << 14,
  determiner: 1 << 15,
  preposition: 1 << 16,
  conjunction: 1 << 17,
  auxiliary: 1 << 18,
  pronoun: 1 << 19,
  adverb: 1 << 20,
  calendar: 1 << 21,
  particle: 1 << 22,
  suffix: 1 << 23,
  organisationWord: 1 << 24,
  plural: 1 << 25,
  /** A verb and nothing else: `endorses`, `withdrew`. */
  verb: 1 << 26,
  /** The last word of a body’s name, and nobody’s surname: `university`. */
  noSurname: 1 << 27,
  adjective: 1 << 28,
} as const

export const ANY_FIRST_NAME = KNOWN.maleName | KNOWN.femaleName
export const ANY_HONORIFIC = KNOWN.maleHonorific | KNOWN.femaleHonorific
export const ANY_PERSON_ROLE = KNOWN.role | KNOWN.maleRole | KNOWN.femaleRole
/** Titles, forms of address, and what people are by their work. */
export const ANY_OFFICE = ANY_HONORIFIC | KNOWN.title | ANY_PERSON_ROLE
/** What makes the name that it stands in the name of a body. */
export const BODY = KNOWN.organisationWord | KNOWN.body
export const ANY_HEAD = ANY_PERSON_ROLE | KNOWN.group | KNOWN.body | KNOWN.document
export const ANY_SMALL_WORD =
  KNOWN.determiner | KNOWN.preposition | KNOWN.conjunction | KNOWN.auxiliary | KNOWN.pronoun | KNOWN.adverb

const LEXICON: ReadonlyMap<string, number> = buildLexicon()
const WHOLE_PLACES: ReadonlySet<string> = new Set([...splitLines(places.places), ...split(MORE_PLACES)])
const WHOLE_ORGANISATIONS: ReadonlySet<string> = new Set(splitLines(organisations.organisations))

/** The bits of a folded form without its possessive ending; 0 for a word that no list has. */
export const knownOf = (base: string): number => LEXICON.get(base) ?? 0

/** Whether a whole folded name is a country, region or city: `new york`. */
export const isPlace = (name: string): boolean => WHOLE_PLACES.has(name)

/** Whether a whole folded name is a known company, outlet or club: `associated press`. */
export const isOrganisation = (name: string): boolean => WHOLE_ORGANISATIONS.has(name)

const OPENINGS: ReadonlySet<string> = new Set(
  [...WHOLE_PLACES, ...WHOLE_ORGANISATIONS].flatMap((name) => (name.includes(' ') ? (name.split(' ')[0] ?? []) : [])),
)

/** Whether a place or an organisation of several words begins with a word, as few do. */
export const opensListed = (word: string): boolean => OPENINGS.has(word)

function buildLexicon(): Map<string, number> {
  const lexicon = new Map<string, number>()
  const add = (words: readonly string[], bits: number) => {
    for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | bits)
  }
  addNames(add)
  addSmallWords(add)
  addHeads(add)
  return lexicon
}

type Add = (words: readonly string[], bits: number) => void

function addNames(add: Add): void {
  add(splitLines(commonWords.words), KNOWN.common)
  add(splitLines(wordClasses.gerunds), KNOWN.common)
  add(splitLines(wordClasses.adjectives), KNOWN.adjective)
  add(splitLines(wordClasses.verbs), KNOWN.verb)
  add([...splitLines(names.male), ...split(MORE_MALE_NAMES)], KNOWN.maleName)
  add([...splitLines(names.female), ...split(MORE_FEMALE_NAMES)], KNOWN.femaleName)
  add(splitLines(names.either), ANY_FIRST_NAME)
  add(splitLines(names.family), KNOWN.familyName)
  add(splitLines(places.places), KNOWN.place)
  const demonyms = splitLines(places.demonyms)
  add([...demonyms, ...split(MORE_DEMONYMS)], KNOWN.demonym)
  addWithPlurals(add, split(MORE_NATIONALS), KNOWN.demonym)
  add(
    demonyms.filter((word) => /(?:ns|is|es|ts|ds)$/u.test(word)),
    KNOWN.plural,
  )
  add(split(ORGANISATION_WORDS), KNOWN.organisationWord)
  add(split(NO_SURNAMES), KNOWN.noSurname)
  add(splitLines(organisations.organisations), KNOWN.organisationWord)
}

function addSmallWords(add: Add): void {
  add(split(DETERMINERS), KNOWN.determiner)
  add(split(PREPOSITIONS), KNOWN.preposition)
  add(split(CONJUNCTIONS), KNOWN.conjunction)
  add(split(AUXILIARIES), KNOWN.auxiliary)
  add(split(PRONOUNS), KNOWN.pronoun)
  add(split(PRONOUNS).flatMap(contracted), KNOWN.pronoun)
  add(split(ADVERBS), KNOWN.adverb)
  add(split(CALENDAR), KNOWN.calendar)
  add(split(PARTICLES), KNOWN.particle)
  add(split(SUFFIXES), KNOWN.suffix)
}

/** `I'm`, `they've`: always with a capital, and never a name. The possessive `'s` is no part of a base. */
function contracted(pronoun: string): readonly string[] {
  return ["'d", "'ll", "'m", "'re", "'ve"].map((end) => pronoun + end)
}

function addHeads(add: Add): void {
  add(split(MALE_HONORIFICS), KNOWN.maleHonorific)
  add(split(FEMALE_HONORIFICS), KNOWN.femaleHonorific)
  add(split(TITLES), KNOWN.title)
  addWithPlurals(add, split(ROLES), KNOWN.role)
  addWithPlurals(add, split(MALE_ROLES), KNOWN.maleRole)
  addWithPlurals(add, split(FEMALE_ROLES), KNOWN.femaleRole)
  add(split(GROUPS), KNOWN.group | KNOWN.plural)
  addWithPlurals(add, split(BODIES), KNOWN.body)
  addWithPlurals(add, split(DOCUMENTS), KNOWN.document)
}

function addWithPlurals(add: Add, words: readonly string[], bits: number): void {
  add(words, bits)
  add(words.map(pluralOf), bits | KNOWN.plural)
}

/** The plural of a folded noun, and the third person of a verb: `studies`, `watches`. */
export function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`
  if (noun === 'wife') return 'wives'
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`
}

function split(list: string): readonly string[] {
  return list.split('|')
}

function splitLines(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'))
}
