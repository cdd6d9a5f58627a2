import type { Mention } from '../../core/people/person.ts'
import type { Reading } from '../../core/reading.ts'
import { sliceOf } from '../../core/span.ts'
import { unreachable } from '../../core/unreachable.ts'
import type { BoundSource } from '../../service/draft.ts'
import { personOf } from '../snapshot.ts'
import { item, type Line, strong, words } from './markup.ts'

const MOST_QUOTATIONS = 5

/** Who is meant, how else the text names them, and what they say in it. */
export function speakerLines(reading: Reading, mention: Mention): readonly Line[] {
  const person = personOf(reading, mention.person)
  if (!person) return []
  const said = reading.quotations.filter(
    ({ attribution }) => attribution.kind !== 'none' && attribution.person === person.id,
  )
  const others = person.aliases.filter((alias) => alias !== person.name)
  return [
    words(strong(person.name)),
    ...(others.length > 0 ? [words('also: ', others.join(', '))] : []),
    ...(said.length === 0 ? [words('Not quoted in this text.')] : []),
    ...said.slice(0, MOST_QUOTATIONS).map((quotation) => item(sliceOf(reading.text.raw, quotation))),
    ...(said.length > MOST_QUOTATIONS ? [words(`and ${said.length - MOST_QUOTATIONS} more`)] : []),
  ]
}

/** What was read of a source that the draft names, or why it was not. */
export function sourceLines(bound: BoundSource): readonly Line[] {
  if (!bound.source) return [words(strong(bound.path)), words(bound.problem ?? 'Not read.')]
  const { quotations, text } = bound.source.reading
  return [
    words(strong(bound.source.title)),
    words(`${countOf(quotations.length, 'quotation')}, ${countOf(text.words.length, 'word')}; ${boundWords(bound)}.`),
  ]
}

export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Which rule bound a source to the draft, as a reporter reads it. */
export function boundWords({ boundBy }: Pick<BoundSource, 'boundBy'>): string {
  switch (boundBy) {
    case 'option':
      return 'named on the command line'
    case 'directive':
      return 'named in a comment of the draft'
    case 'front-matter':
      return 'named at the top of the draft'
    case 'config':
      return 'named in onrecord.json'
    case 'link':
      return 'linked from the draft'
    case 'convention':
      return 'found in the folder of sources'
    default:
      return unreachable(boundBy)
  }
}
