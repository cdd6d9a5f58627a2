import { analyse } from '../../server/src/core/analyse.ts'
import type { AttributedQuotation } from '../../server/src/core/attribution/attribution.ts'
import type { Reading } from '../../server/src/core/reading.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** Each quotation with the person it is given to, as the reading calls them; `nobody` where it names nobody. */
function marksOf(text: string): readonly Mark[] {
  const reading = analyse(plainProse(text))
  return reading.quotations.map((quotation) => ({
    start: quotation.start,
    end: quotation.end,
    label: speakerOf(reading, quotation),
  }))
}

function speakerOf({ people }: Reading, { attribution }: AttributedQuotation): string {
  if (attribution.kind === 'none') return 'nobody'
  return people.find(({ id }) => id === attribution.person)?.name ?? 'somebody who is not in the text'
}

runFixtures('attribution', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))
