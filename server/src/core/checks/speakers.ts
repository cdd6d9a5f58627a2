import type { Passage } from '../align/match.ts'
import { voiceAt, voicesOf } from '../align/voices.ts'
import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Person } from '../people/person.ts'
import { samePerson } from '../people/same.ts'
import type { Reading } from '../reading.ts'
import { isNamedNear } from './named-near.ts'

/** Whether the source gives a passage to the draft's speaker. Only `different` accuses. */
export type Agreement = 'same' | 'different' | 'unsure'

/** The person of a reading by its id. */
export const personOf = (reading: Reading, id: string | null): Person | null =>
  (id !== null && reading.people.find((person) => person.id === id)) || null

/** Whom a source gives a passage to: the speaker of its quotation, else the one person that all of the source is by. */
export function sourceSpeaker(passage: Passage): Person | null {
  const { source, voice, speaker } = passage
  if (voice === 'quotation' && speaker !== null) return personOf(source.reading, speaker)
  return source.speaker === null ? null : namedPerson(source.speaker)
}

/** What a draft would call whom a source gives a passage to: `DR. VASQUEZ-MOORE`, a transcript's label, is Dr. Vasquez-Moore. */
export function sourceSpeakerName(passage: Passage): string | null {
  const person = sourceSpeaker(passage)
  if (!person) return null
  const { kind, name } = person
  if (kind !== 'person' || /\p{Ll}/u.test(name)) return name
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** Somebody known by name alone, from front matter. */
function namedPerson(name: string): Person {
  const words = name.toLowerCase().split(/\s+/u)
  return {
    id: name,
    name,
    family: words.at(-1) ?? '',
    given: words.length > 1 ? (words[0] ?? '') : '',
    kind: 'person',
    gender: 'unknown',
    aliases: [],
    roles: [],
  }
}

/** Somebody whom `onrecord.json` lists, and what else they are called. */
export interface KnownPerson {
  readonly name: string
  readonly aliases: readonly string[]
}

/** A person with all the names that the newsroom knows them by. */
function asKnown(person: Person, people: readonly KnownPerson[]): Person {
  const called = [person.name, ...person.aliases].map(folded)
  const known = people.find(({ name, aliases }) => [name, ...aliases].some((one) => called.includes(folded(one))))
  return known
    ? { ...person, kind: 'person', name: known.name, aliases: [...person.aliases, ...known.aliases, person.name] }
    : person
}

const folded = (name: string): string => name.toLowerCase().replace(/^the /u, '')

/** Whether the draft's speaker is the one whom the source gives a passage to. */
export function agreementOf(speaker: Person | null, passage: Passage, people: readonly KnownPerson[]): Agreement {
  const there = sourceSpeaker(passage)
  if (!speaker || !there) return 'unsure'
  const agreement = samePerson(asKnown(speaker, people), asKnown(there, people))
  if (agreement === 'unsure' && hasAnotherTurn(speaker, there, passage)) return 'different'
  return agreement === 'different' && mayBeMeant(speaker, passage) ? 'unsure' : agreement
}

/** Two labels of one transcript are two people, whatever they are called: `MODERATOR` said nothing that `RUIZ` did. */
function hasAnotherTurn(speaker: Person, there: Person, { source: { reading }, start }: Passage): boolean {
  const voices = voicesOf(reading)
  const labelOf = ({ attribution }: AttributedQuotation) =>
    attribution.kind !== 'none' && attribution.mention.kind === 'label' ? attribution.person : null
  const voice = voiceAt(voices, start)
  if (!voice || labelOf(voice) !== there.id) return false
  const labels = new Set(voices.flatMap((other) => labelOf(other) ?? []))
  const fitting = reading.people.filter((person) => labels.has(person.id) && samePerson(speaker, person) === 'same')
  return fitting.length > 0 && fitting.every((person) => person.id !== there.id)
}

/** Whether the source may give the words to somebody after all: together with another, as one it could mean, or named beside them. */
function mayBeMeant(speaker: Person, passage: Passage): boolean {
  const { reading } = passage.source
  const voice = voiceAt(voicesOf(reading), passage.start)
  if (!voice || voice.attribution.kind === 'none') return false
  const { certainty, rivals, together, mention } = voice.attribution
  if (mention.kind === 'label') return false
  const isMeant = (id: string) => {
    const other = personOf(reading, id)
    return other !== null && samePerson(speaker, other) !== 'different'
  }
  if (together.some(isMeant)) return true
  return (certainty !== 'sure' && rivals.some(isMeant)) || isNamedNear(speaker, passage, voice)
}
