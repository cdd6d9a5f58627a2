import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Reading } from '../reading.ts'

/** The outermost quotations and turns of a text in order: whose words stand where. */
export type Voices = readonly AttributedQuotation[]

const remembered = new WeakMap<Reading, Voices>()

/** The voices of a reading; every stretch between them is its author's prose. */
export function voicesOf(reading: Reading): Voices {
  const known = remembered.get(reading)
  if (known) return known
  const voices = reading.quotations.filter(({ depth }) => depth === 0).sort((a, b) => a.start - b.start)
  remembered.set(reading, voices)
  return voices
}

/** The quotation that holds an offset, or null where the author speaks. */
export function voiceAt(voices: Voices, offset: number): AttributedQuotation | null {
  let low = 0
  let high = voices.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((voices[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const voice = voices[low]
  return voice && voice.inner.start <= offset && offset < voice.inner.end ? voice : null
}

/** Whose words a quotation is: the id of the person in its text, or null. */
export const speakerOf = ({ attribution }: AttributedQuotation): string | null =>
  attribution.kind === 'none' ? null : attribution.person
