import type { Person } from './person.ts'

/** Whether two people of two texts are one. Only `different` may accuse anybody. */
export function samePerson(a: Person, b: Person): 'same' | 'different' | 'unsure' {
  if (!a.family || !b.family || a.kind !== 'person' || b.kind !== 'person') return 'unsure'
  if (a.family !== b.family) return 'different'
  if (a.given && b.given && a.given !== b.given)
    return a.given.startsWith(b.given) || b.given.startsWith(a.given) ? 'unsure' : 'different'
  return 'same'
}
