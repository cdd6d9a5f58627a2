import { attribute } from './attribution/attribute.ts'
import type { AttributedQuotation } from './attribution/attribution.ts'
import { findQuotations } from './quotes/find-quotations.ts'
import type { Reading } from './reading.ts'
import type { Block, Prose } from './text/prose.ts'
import { readText } from './text/read-text.ts'

/**
 * Reads a text, draft or source alike: its quotations, who said them, and what is reported without marks. Total: any
 * string has a reading, and it never throws. Given the reading of an earlier state of the same text, or of an empty page
 * for a text that is about to be edited, only what a change could matter to is read again, and what the next state can take
 * over is remembered. The result equals a reading from scratch.
 */
export function analyse(prose: Prose, previous?: Reading): Reading {
  if (previous && isSameProse(previous.text.prose, prose)) return previous
  const text = readText(prose, previous?.text)
  const attributed = attribute(text, findQuotations(text, previous?.text), previous?.text)
  return { text, ...attributed, quotations: attributed.quotations.map(settleKind) }
}

/** Words that somebody is found to have said are no scare quotes and no title, whatever they look like. */
function settleKind(quotation: AttributedQuotation): AttributedQuotation {
  const spoken = quotation.attribution.kind !== 'none'
  return spoken && (quotation.kind === 'scare' || quotation.kind === 'title')
    ? { ...quotation, kind: 'partial' }
    : quotation
}

const isSameProse = (a: Prose, b: Prose): boolean =>
  a.raw === b.raw && a.visible === b.visible && isSameList(a.paragraphs, b.paragraphs)

function isSameList(a: readonly Block[] | undefined, b: readonly Block[] | undefined): boolean {
  if (a === b) return true
  if (a?.length !== b?.length) return false
  return (
    a?.every(({ start, end, kind }, at) => b?.[at]?.start === start && b[at].end === end && b[at].kind === kind) ===
    true
  )
}
