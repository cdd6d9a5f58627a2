import type { Edit } from '../align/match.ts'
import { wordsWithin } from '../align/utterance.ts'
import type { Reading } from '../reading.ts'
import { overlaps } from '../span.ts'
import { lastUpTo } from '../text/within.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { UNMARKED_WORDS } from './word-runs.ts'

/**
 * The fix that takes the marks away: then it is a paraphrase, and need not be exact. None in a block, which quotes without
 * marks, and none where so many words are left as they were said that they would be taken over unmarked.
 */
export function unquote(draft: Reading, judged: JudgedQuotation): readonly Fix[] {
  const { start, end, inner } = judged.quotation
  if (isInBlock(draft, judged) || isVerbatimBesides(draft, judged)) return []
  const marks = [
    { start, end: inner.start, newText: '' },
    { start: inner.end, end, newText: '' },
  ]
  const edits = marks.filter((mark) => mark.end > mark.start)
  return edits.length ? [{ title: 'Make it a paraphrase: remove the quotation marks', safe: false, edits }] : []
}

const isInBlock = ({ text: { paragraphs } }: Reading, { quotation: { start } }: JudgedQuotation): boolean =>
  lastUpTo(paragraphs, start)?.kind === 'quote'

/** Whether beside what was changed a stretch is left that has the source's words, and many of them. */
function isVerbatimBesides({ text }: Reading, { quotation: { inner }, match }: JudgedQuotation): boolean {
  if (match.kind !== 'altered') return false
  let run = 0
  return wordsWithin(text.words, inner).some((word) => {
    run = match.edits.some(({ draft, kind }: Edit) => kind !== 'silent' && overlaps(draft, word)) ? 0 : run + 1
    return run >= UNMARKED_WORDS
  })
}
