import type { Review } from '../core/checks/review.ts'
import type { Newsroom } from './newsroom.ts'
import type { Settings } from './settings.ts'
import { canonicalUri, pathWithin, resolvePath } from './uri.ts'

/** One line of `reviewed` in `onrecord.json`; paths are seen from its folder. */
export type ReviewEntry = Settings['reviewed'][number]

/** What the newsroom has written down of a draft's quotations. */
export const reviewsOf = ({ settings, folder }: Newsroom, draft: string): readonly Review[] =>
  settings.reviewed
    .filter((entry) => resolvePath(folder, entry.draft) === canonicalUri(draft))
    .map(({ quotation, passage, hash, by, on }) => ({
      quotation,
      passage: passage && hash ? { source: resolvePath(folder, passage.source), text: passage.text, hash } : null,
      by: by ?? null,
      on: on ?? null,
    }))

/** A review as it is written into the `onrecord.json` of a folder. */
export const entryOf = (review: Review, draft: string, folder: string): ReviewEntry => ({
  draft: pathWithin(draft, folder),
  quotation: review.quotation,
  ...(review.passage && {
    passage: { source: pathWithin(review.passage.source, folder), text: review.passage.text },
    hash: review.passage.hash,
  }),
  ...(review.by !== null && { by: review.by }),
  ...(review.on !== null && { on: review.on }),
})
