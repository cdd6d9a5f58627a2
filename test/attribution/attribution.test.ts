import { analyse } from '../../server/src/core/analyse.ts'
import type { AttributedQuotation } from '../../server/src/core/attribution/attribution.ts'
import type { Reading } from '../../server/src/core/reading.ts'
import { type Prose, plainProse } from '../../server/src/core/text/prose.ts'
import { readMarkdown } from '../../server/src/formats/markdown.ts'
import { readPlainText } from '../../server/src/formats/plain-text.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** Each quotation with the person it is given to, as the reading calls them; `nobody` where it names nobody. */
function marksOf(prose: Prose): readonly Mark[] {
  const reading = analyse(prose)
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

/** A fixture of one text is prose without markup; a file of several is read by its name. */
function proseOf(name: string, text: string): Prose {
  if (name === 'draft.md') return plainProse(text)
  return (name.endsWith('.md') ? readMarkdown(text) : readPlainText(text)).prose
}

runFixtures('attribution', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(proseOf(name, text))])))
