import type { Location, LocationLink } from 'vscode-languageserver'
import type { Passage } from '../../core/align/match.ts'
import { holds, type Span, spanOf } from '../../core/span.ts'
import { sentencesAround } from '../../service/sentences-around.ts'
import { type LspPosition, linkTo, offsetAt, rangeOf } from '../convert.ts'
import { judgedAt, type Snapshot, shownPassages, uriOf } from '../snapshot.ts'

/** From a quotation of the draft to its passages, from a named source to the source. */
export function definition(
  snapshot: Snapshot,
  params: { readonly position: LspPosition },
): Location[] | LocationLink[] {
  const offset = offsetAt(snapshot.lines, params.position)
  const links = passageLinks(snapshot, offset) ?? sourceLinks(snapshot, offset)
  if (snapshot.abilities.definitionLinks) return links
  return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }))
}

function passageLinks(snapshot: Snapshot, offset: number): LocationLink[] | undefined {
  const judged = judgedAt(snapshot.check, offset)
  return judged && shownPassages(judged).map((passage) => passageLink(snapshot, judged.quotation, passage))
}

const passageLink = (snapshot: Snapshot, span: Span, passage: Passage): LocationLink =>
  linkTo(
    { lines: snapshot.lines, span },
    {
      uri: uriOf(snapshot.check, passage.source),
      lines: snapshot.linesOf(passage.source.reading.text.raw),
      span: passage,
      around: sentencesAround(passage.source.reading, passage),
    },
  )

function sourceLinks(snapshot: Snapshot, offset: number): LocationLink[] {
  return snapshot.check.sources.flatMap(({ namedAt, source, uri }) => {
    if (!namedAt || !source || !holds(namedAt, offset)) return []
    const lines = snapshot.linesOf(source.reading.text.raw)
    const top = spanOf(0, 0)
    return [linkTo({ lines: snapshot.lines, span: namedAt }, { uri, lines, span: top, around: top })]
  })
}

/** From words that name a speaker, or from a quotation, to the first mention of the speaker in this text. */
export function typeDefinition(snapshot: Snapshot, params: { readonly position: LspPosition }): Location[] {
  const offset = offsetAt(snapshot.lines, params.position)
  const { reading } = snapshot.check
  const person = reading.mentions.find((mention) => holds(mention, offset))?.person ?? quotedPerson(snapshot, offset)
  const first = reading.mentions.find((mention) => mention.person === person && mention.kind !== 'pronoun')
  return first ? [{ uri: snapshot.uri, range: rangeOf(snapshot.lines, first) }] : []
}

function quotedPerson(snapshot: Snapshot, offset: number): string | undefined {
  const quotation = snapshot.check.reading.quotations.findLast((candidate) => holds(candidate, offset))
  return quotation && quotation.attribution.kind !== 'none' ? quotation.attribution.person : undefined
}
