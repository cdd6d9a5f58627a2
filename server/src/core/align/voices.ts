import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { firstFrom, lastUpTo } from '../text/within.ts'

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
  const voice = lastUpTo(voices, offset)
  return voice && voice.inner.start <= offset && offset < voice.inner.end ? voice : null
}

/** Whose words a quotation is: the id of the person in its text, or null. */
export const speakerOf = ({ attribution }: AttributedQuotation): string | null =>
  attribution.kind === 'none' ? null : attribution.person

/** Whether two places of a text are in one person's one utterance: in one paragraph of it, or where it goes on. */
export function isOneUtterance(reading: Reading, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  const voices = voicesOf(reading)
  const [from, to] = [voiceAt(voices, first.start), voiceAt(voices, second.start)]
  if (!from || !to) return from === to && paragraphAt(reading, first) === paragraphAt(reading, second)
  return voices
    .slice(voices.indexOf(from), voices.indexOf(to) + 1)
    .every((voice, i, all) => i === 0 || goesOn(reading, all[i - 1] ?? voice, voice))
}

const goesOn = (reading: Reading, before: AttributedQuotation, after: AttributedQuotation): boolean =>
  after.continues ||
  (speakerOf(before) === speakerOf(after) && paragraphAt(reading, before) === paragraphAt(reading, after))

const paragraphAt = ({ text: { paragraphs } }: Reading, { start }: Span): number => firstFrom(paragraphs, start + 1)
