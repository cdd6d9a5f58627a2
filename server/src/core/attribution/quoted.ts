import type { Text } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import type { AttributedQuotation, Attribution, Statement } from './attribution.ts'

/**
 * Statements together with the quotations that somebody is found to have said and that none of them holds, in order: “He
 * laughed. ⟦“Ask the mayor.”⟧” A quotation that its speaker goes on with, in the paragraph of the statement before it,
 * is a further part of that one.
 */
export function withQuoted(
  text: Text,
  statements: readonly Statement[],
  quotations: readonly AttributedQuotation[],
): readonly Statement[] {
  const all: Statement[] = []
  let at = 0
  for (const quotation of quotations) {
    for (let next = statements[at]; next && next.start < quotation.end; next = statements[++at]) all.push(next)
    const before = all.at(-1)
    if (!isSaid(quotation) || (before && quotation.start < before.end)) continue
    if (before && goesOn(text, before, quotation)) all.splice(-1, 1, joined(before, quotation))
    else all.push(statementOf(quotation))
  }
  return [...all, ...statements.slice(at)]
}

/** Whether somebody said the words, as one of several things in its text: a labelled turn is all of a transcript. */
const isSaid = ({ depth, kind, attribution }: AttributedQuotation): boolean =>
  depth === 0 && kind !== 'turn' && attribution.kind !== 'none'

function statementOf({ start, end, attribution }: AttributedQuotation): Statement {
  return { start, end, kind: 'direct', spans: [{ start, end }], attribution }
}

const MOST_PARTS = 12 // nobody is interrupted more often, and a page of answers is read in linear time

function goesOn(text: Text, before: Statement, { start, attribution }: AttributedQuotation): boolean {
  if (before.kind === 'indirect' || before.spans.length >= MOST_PARTS) return false
  return isSameMention(before.attribution, attribution) && paragraphOf(text, before) === paragraphOf(text, { start })
}

const paragraphOf = (text: Text, { start }: { readonly start: number }): number => firstFrom(text.paragraphs, start + 1)

const isSameMention = (a: Attribution, b: Attribution): boolean =>
  a.kind !== 'none' && b.kind !== 'none' && a.mention.start === b.mention.start

function joined(before: Statement, { start, end }: AttributedQuotation): Statement {
  return { ...before, end, spans: [...before.spans, { start, end }] }
}
