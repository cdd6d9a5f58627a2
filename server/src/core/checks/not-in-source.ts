import type { Passage } from '../align/match.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import type { JudgedQuotation } from './finding.ts'
import { unquote } from './unquote.ts'
import { quoted, wordsAt } from './wording.ts'

/** No source in scope has the words, nor anything near them. That is not “wrong”: nobody can verify it. */
export const notInSource: Check = {
  code: 'not-in-source',
  find: (scene) =>
    scene.judged.flatMap((judged) =>
      judged.match.kind === 'absent' && !judged.elsewhere ? [objection(scene, judged)] : [],
    ),
}

function objection({ draft, sources }: Scene, judged: JudgedQuotation): Objection {
  const { match, quotation } = judged
  const nearest = match.kind === 'absent' ? match.nearest : null
  return {
    span: { start: quotation.start, end: quotation.end },
    grave: false,
    capped: true,
    message: nearest ? notTheseWords(nearest) : nothingNear(sources.length),
    evidence: nearest ? [{ passage: nearest, message: 'The nearest there is.' }] : [],
    fixes: unquote(draft, judged),
  }
}

const nothingNear = (sources: number): string =>
  sources === 1
    ? 'Cannot be verified: the source of this draft has neither these words nor anything near them.'
    : `Cannot be verified: none of the ${sources} sources has these words, nor anything near them.`

const notTheseWords = (nearest: Passage): string =>
  `Cannot be verified: no source has these words. The nearest there is: ${quoted(wordsAt(nearest.source.reading.text, nearest))}.`
