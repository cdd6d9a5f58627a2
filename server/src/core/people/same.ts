import { givenNamesFit, isSlip } from './given-names.ts'
import { ANY_FIRST_NAME, knownOf } from './lexicon.ts'
import { addressOf, nameWords } from './name-words.ts'
import type { Person } from './person.ts'
import { rolesAgree } from './role-synonyms.ts'

export type Sameness = 'same' | 'different' | 'unsure'

/**
 * Whether two people of two texts are one. Only `different` may accuse anybody, so it takes two names that cannot be one
 * person's: “Bill Clinton” and “Hillary Clinton”, “Ruiz” and “Tom Brandt”. “Mr Trump” and “Donald J. Trump” are the same; whether
 * “the president”, “police” and “a police spokeswoman” are anybody else is never sure.
 */
export function samePerson(a: Person, b: Person): Sameness {
  const [namesOfA, namesOfB] = [namesOf(a), namesOf(b)]
  if (a.kind !== 'person' || b.kind !== 'person')
    return share(namesOfA, namesOfB) || sharesRole(a, b) ? 'same' : 'unsure'
  const [fullA, fullB] = [full(namesOfA), full(namesOfB)]
  if (fullA.length && fullB.length) return best(fullA.flatMap((one) => fullB.map((other) => sameName(one, other))))
  if (isAddressedApart(a, b)) return 'different'
  const [short, long] = fullA.length ? [namesOfB, fullA] : [namesOfA, fullB.length ? fullB : namesOfB]
  return best(short.flatMap((one) => long.map((other) => sameByOneWord(one[0] ?? '', other))))
}

/** What a text calls somebody, as the words that identify: its name and those of its other wordings that are names. */
const namesOf = ({ name, aliases }: Person): readonly (readonly string[])[] =>
  [name, ...aliases.filter((alias) => /^\p{Lu}/u.test(alias) && !/^the\s/iu.test(alias))]
    .map(nameWords)
    .filter(({ length }) => length > 0)

const full = (names: readonly (readonly string[])[]) => names.filter(({ length }) => length > 1)

const share = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  a.some((one) => b.some((other) => one.join(' ') === other.join(' ')))

const sharesRole = (a: Person, b: Person): boolean =>
  a.roles.some((role) => b.roles.some((other) => rolesAgree(role, other)))

/** One pair of names that fits is enough; an accusation needs them all to be apart. */
function best(verdicts: readonly Sameness[]): Sameness {
  if (verdicts.includes('same')) return 'same'
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'different') ? 'different' : 'unsure'
}

/** Mr and Mrs of one surname are two people. */
function isAddressedApart(a: Person, b: Person): boolean {
  const [one, other] = [a, b].map(({ name, aliases }) => [name, ...aliases].map(addressOf).find(Boolean))
  return Boolean(one && other && one !== other)
}

/** Two names of two words or more. */
function sameName(a: readonly string[], b: readonly string[]): Sameness {
  const [familyA, familyB] = [a.at(-1) ?? '', b.at(-1) ?? '']
  if (familyA === familyB || isSlip(familyA, familyB)) return givensFit(a, b) ? 'same' : givensAreNear(a, b)
  const shared = a.filter((word) => word.length > 1 && b.includes(word))
  if (shared.length >= 2 && shared.length === Math.min(a.length, b.length)) return 'same'
  if (shared.some((word) => word !== a[0] || word !== b[0])) return 'unsure'
  return isTransliteration(familyA, familyB) ? givensAreNear(a, b) : 'different'
}

/** Whether any given name of one fits one of the other: first, middle, initials or initials in one, `JD` for `James D.`. */
function givensFit(a: readonly string[], b: readonly string[]): boolean {
  const [givenA, givenB] = [a.slice(0, -1), b.slice(0, -1)]
  const initials = (names: readonly string[]) => names.map(([first]) => first).join('')
  if (givenA[0] === initials(givenB) || givenB[0] === initials(givenA)) return true
  return (
    givensMeet(givenA[0], givenB[0]) ||
    givenA.some((one, i) => givenB.some((other, j) => one.length > 1 && (i > 0 || j > 0) && one === other))
  )
}

/** “Oleh” and “Oleg”: too near to be called two people, too short to be called one. */
function givensAreNear([a = '']: readonly string[], [b = '']: readonly string[]): Sameness {
  return a[0] === b[0] && Math.abs(a.length - b.length) <= 1 && isSlip(`long${a}`, `long${b}`) ? 'unsure' : 'different'
}

const givensMeet = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || givenNamesFit(a, b)

/** A single name against another: any of its words, or its initials (`JFK`). */
function sameByOneWord(word: string, name: readonly string[]): Sameness {
  if (name.includes(word)) return 'same'
  if (name.length > 2 && name.map(([first]) => first).join('') === word) return 'same'
  if (name.some((other) => isSlip(word, other) || isTransliteration(word, other))) return 'unsure'
  // “Hillary” and “Clinton”: a given name and a surname may be one person's
  const isGiven = Boolean(knownOf(word) & ANY_FIRST_NAME) || name.some((other) => knownOf(other) & ANY_FIRST_NAME)
  return name.length === 1 && isGiven ? 'unsure' : 'different'
}

const LEAST_FOR_TRANSLITERATION = 6
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[ckq]h?|g(?=[aou])/gu, 'k'],
  [/ph|v|w/gu, 'f'],
  [/sch|sh|s?z|tz|ts/gu, 's'],
  [/[aeiouyj]+/gu, ''],
  [/(.)\1+/gu, '$1'],
]

/** Whether two names may be one from another script: “Zelensky” and “Selenskyj”, “Gaddafi” and “Qadhafi”. */
function isTransliteration(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_FOR_TRANSLITERATION) return false
  const sound = (name: string) =>
    SOUNDS.reduce((form, [from, to]) => form.replace(from, to), name.replace(/h(?!$)/gu, ''))
  return sound(a) === sound(b)
}
