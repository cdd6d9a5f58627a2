import { passagesOf } from '../align/passages.ts'
import type { Source } from '../align/source.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { contentHash } from './content-hash.ts'
import type { JudgedQuotation } from './finding.ts'
import { type Review, reviewFor } from './review.ts'
import { sourceName } from './source-name.ts'
import { quoted, shownName } from './wording.ts'

/** A source's words changed after a quotation was marked as reviewed against it: what was vouched for is to be seen again. */
export const sourceChanged: Check = {
  code: 'source-changed',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections({ draft, reviews, sources }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { start, end, inner } = judged.quotation
  const review = reviewFor(draft, inner, reviews)
  const source = review && changedSource(review, sources)
  if (!review?.passage || !source) return []
  const when = review.on ? ` on ${review.on}` : ''
  return [
    {
      span: { start, end },
      grave: false,
      capped: true,
      message: `The source “${shownName(sourceName(source))}” has changed since this was reviewed${when}. Then it had ${quoted(review.passage.text)}.`,
      evidence: passagesOf(judged.match)
        .filter((passage) => passage.source === source)
        .map((passage) => ({ passage, message: 'So the source reads now.' })),
      fixes: [],
    },
  ]
}

/** The source that a review rests on, when its words are no longer those of that day; null when they are, or it is not here. */
export function changedSource({ passage }: Review, sources: readonly Source[]): Source | null {
  const source = sources.find(({ id }) => id === passage?.source)
  return source && passage && contentHash(source.reading.text) !== passage.hash ? source : null
}
