import { attribute } from './attribution/attribute.ts'
import { findStatements } from './attribution/statements.ts'
import { findQuotations } from './quotes/find-quotations.ts'
import type { Reading } from './reading.ts'
import type { Prose } from './text/prose.ts'
import { readText } from './text/read-text.ts'

/**
 * Reads a text, draft or source alike: its quotations, who said them, and what is reported without marks. Total: any
 * string has a reading, and it never throws. Given the reading of an earlier state of the same text, the paragraphs
 * that did not change keep their values; the result equals a reading from scratch.
 */
export function analyse(prose: Prose, previous?: Reading): Reading {
  if (previous && isSameProse(previous.text.prose, prose)) return previous
  const text = readText(prose)
  const attributed = attribute(text, findQuotations(text))
  return { text, ...attributed, statements: findStatements(text, attributed) }
}

const isSameProse = (a: Prose, b: Prose): boolean =>
  a.raw === b.raw && a.visible === b.visible && JSON.stringify(a.paragraphs) === JSON.stringify(b.paragraphs)
