import type { Reading } from '../../core/reading.ts'

const known = new WeakMap<Reading, ReadonlyMap<string, string>>()

/** The names of a text's people by their ids. */
export function namesOf(reading: Reading): ReadonlyMap<string, string> {
  const names = known.get(reading) ?? new Map(reading.people.map(({ id, name }) => [id, name]))
  known.set(reading, names)
  return names
}
