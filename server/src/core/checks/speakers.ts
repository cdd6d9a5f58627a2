import type { Passage } from '../align/match.ts'
import type { Person } from '../people/person.ts'
import { samePerson } from '../people/same.ts'
import type { Reading } from '../reading.ts'

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

/** Somebody known by name alone, from front matter. */
export function namedPerson(name: string): Person {
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

/** Whether the draft's speaker is the one whom the source gives a passage to. */
export function agreementOf(speaker: Person | null, passage: Passage): Agreement {
  const there = sourceSpeaker(passage)
  return speaker && there ? samePerson(speaker, there) : 'unsure'
}
