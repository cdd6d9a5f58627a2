import type { Source } from '../../core/align/source.ts'
import type { Mention, Person } from '../../core/people/person.ts'
import { samePerson } from '../../core/people/same.ts'
import type { Quotation } from '../../core/quotes/quotation.ts'
import type { Reading } from '../../core/reading.ts'
import { unreachable } from '../../core/unreachable.ts'
import type { BoundSource, DraftCheck } from '../../service/draft.ts'
import { personOf } from '../snapshot.ts'
import { item, type Line, strong, words } from './markup.ts'
import { shortened } from './symbols.ts'

const MOST_QUOTATIONS = 5

/** Who is meant, how else the draft names them, and what they say in it and in its sources. */
export function speakerLines(check: DraftCheck, mention: Mention): readonly Line[] {
  const { reading } = check
  const person = personOf(reading, mention.person)
  if (!person) return []
  const said = saidBy(reading, person)
  const others = person.aliases.filter((alias) => alias !== person.name)
  return [
    words(strong(person.name)),
    ...(others.length > 0 ? [words('also: ', others.join(', '))] : []),
    ...(said.length === 0 ? [words('Not quoted in this text.')] : []),
    ...saidLines(reading, said),
    ...check.sources.flatMap(({ source }) => (source ? elsewhereLines(source, person) : [])),
  ]
}

const saidBy = ({ quotations }: Reading, { id }: Person): readonly Quotation[] =>
  quotations.filter(({ attribution }) => attribution.kind !== 'none' && attribution.person === id)

function saidLines({ text }: Reading, said: readonly Quotation[]): readonly Line[] {
  const more = said.length - MOST_QUOTATIONS
  return [
    ...said.slice(0, MOST_QUOTATIONS).map((quotation) => item(shortened(text.raw, quotation))),
    ...(more > 0 ? [words(`and ${more} more`)] : []),
  ]
}

/** What the same person says in a source. Somebody who may be another is left out. */
function elsewhereLines({ reading, title }: Source, person: Person): readonly Line[] {
  const same = reading.people.filter((candidate) => samePerson(person, candidate) === 'same')
  const said = same.flatMap((candidate) => saidBy(reading, candidate))
  return said.length > 0 ? [words(`In “${title}”:`), ...saidLines(reading, said)] : []
}

/** What was read of a source that the draft names, how it came to be one, and when it changed; or why it was not read. */
export async function sourceLines(
  bound: BoundSource,
  changedAt: (uri: string) => Promise<number | null>,
): Promise<readonly Line[]> {
  if (!bound.source) return [words(strong(bound.path)), words(bound.problem ?? 'Not read.')]
  const { quotations, text } = bound.source.reading
  const changed = await changedAt(bound.uri)
  return [
    words(strong(bound.source.title)),
    words(`${countOf(quotations.length, 'quotation')}, ${countOf(text.words.length, 'word')}; ${boundWords(bound)}.`),
    ...(changed === null ? [] : [words(`Last changed ${dayAndTime(changed)}.`)]),
  ]
}

/** `2026-10-16 14:05`, by the clock of this computer: the same in every language. */
function dayAndTime(time: number): string {
  const at = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(two).join('-')
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
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
