import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver'
import { holds } from '../../core/span.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'

/** Everything the same speaker says in this text, and every mention of them. */
export function highlights(snapshot: Snapshot, params: { readonly position: LspPosition }): DocumentHighlight[] {
  const offset = offsetAt(snapshot.lines, params.position)
  const { mentions, quotations } = snapshot.check.reading
  const said = quotations.findLast((quotation) => holds(quotation, offset))?.attribution
  const person =
    mentions.find((mention) => holds(mention, offset))?.person ??
    (said && said.kind !== 'none' ? said.person : undefined)
  if (person === undefined) return []
  const spoken = quotations.filter(({ attribution }) => attribution.kind !== 'none' && attribution.person === person)
  const named = mentions.filter((mention) => mention.person === person)
  return [
    ...named.map((mention) => ({ range: rangeOf(snapshot.lines, mention), kind: DocumentHighlightKind.Write })),
    ...spoken.map((quotation) => ({ range: rangeOf(snapshot.lines, quotation), kind: DocumentHighlightKind.Read })),
  ]
}
