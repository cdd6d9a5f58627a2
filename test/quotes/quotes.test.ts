import { findQuotations } from '../../server/src/core/quotes/find-quotations.ts'
import type { Quotation } from '../../server/src/core/quotes/quotation.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** Each quotation with its kind and what is special about it, each editor's hand by its kind. */
function marksOf(text: string): readonly Mark[] {
  const quotations = findQuotations(readText(plainProse(text)))
  return quotations.flatMap((quotation) => [
    { start: quotation.start, end: quotation.end, label: labelOf(quotation) },
    ...quotation.editorial.map(({ start, end, kind }) => ({ start, end, label: kind })),
  ])
}

function labelOf({ kind, closed, continues }: Quotation): string {
  return [kind, ...(closed ? [] : ['unclosed']), ...(continues ? ['continues'] : [])].join(', ')
}

runFixtures('quotes', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))
