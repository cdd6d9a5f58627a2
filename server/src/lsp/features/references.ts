import type { Location } from 'vscode-languageserver'
import type { Passage } from '../../core/align/match.ts'
import { overlaps, type Span, spanOf } from '../../core/span.ts'
import type { DraftCheck } from '../../service/draft.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import { judgedAt, type Snapshot, shownPassages, uriOf } from '../snapshot.ts'

/**
 * Both ways. From a quotation of a draft: its passages, and the other quotations of the draft that rest on them. From the
 * words of a source: the quotations in the open drafts that rest on them.
 */
export async function references(snapshot: Snapshot, params: { readonly position: LspPosition }): Promise<Location[]> {
  const offset = offsetAt(snapshot.lines, params.position)
  const judged = judgedAt(snapshot.check, offset)
  const passages = judged ? shownPassages(judged) : []
  const own = passages.map((passage) => passageLocation(snapshot, passage))
  const again = passages.flatMap((passage) =>
    quotationsOf(snapshot, snapshot.check, uriOf(snapshot.check, passage.source), passage),
  )
  const users = await snapshot.usedBy()
  const asked = askedSpan(snapshot, offset)
  const elsewhere = users.flatMap((draft) => quotationsOf(snapshot, draft, snapshot.check.uri, asked))
  return distinct([...own, ...again, ...elsewhere])
}

/** The quotation of the source that the cursor is in, else the sentence, else the place itself. */
function askedSpan(snapshot: Snapshot, offset: number): Span {
  const { quotations, text } = snapshot.check.reading
  const around = [...quotations.map((quotation) => quotation.inner), ...text.sentences]
  return around.find((span) => span.start <= offset && offset <= span.end) ?? spanOf(offset, offset + 1)
}

/** The quotations of a draft that rest on words of this stretch of the source. */
function quotationsOf(snapshot: Snapshot, draft: DraftCheck, sourceUri: string, stretch: Span): Location[] {
  const lines = snapshot.linesOf(draft.reading.text.raw)
  return draft.judgement.quotations
    .filter((judged) =>
      shownPassages(judged).some((passage) => uriOf(draft, passage.source) === sourceUri && overlaps(passage, stretch)),
    )
    .map(({ quotation }) => ({ uri: draft.uri, range: rangeOf(lines, quotation) }))
}

const passageLocation = (snapshot: Snapshot, passage: Passage): Location => ({
  uri: uriOf(snapshot.check, passage.source),
  range: rangeOf(snapshot.linesOf(passage.source.reading.text.raw), passage),
})

function distinct(locations: readonly Location[]): Location[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()]
}
