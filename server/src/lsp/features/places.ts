import { type DocumentLink, type FoldingRange, FoldingRangeKind, type SelectionRange } from 'vscode-languageserver'
import { type Span, spanOf } from '../../core/span.ts'
import { findFrontMatter } from '../../formats/front-matter.ts'
import { type LspPosition, offsetAt, positionAt, rangeOf } from '../convert.ts'
import { type Snapshot, touches } from '../snapshot.ts'
import { boundWords } from './hover-people.ts'

/** The sources that the draft names, to be followed from where it names them. */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  return snapshot.check.sources.flatMap(({ namedAt, uri, source, boundBy }) =>
    namedAt && source
      ? [
          {
            range: rangeOf(snapshot.lines, namedAt),
            target: uri,
            tooltip: `${source.title}: ${boundWords({ boundBy })}`,
          },
        ]
      : [],
  )
}

/** Grows from the word over what stands between the marks, the quotation and the sentence to the paragraph. */
export function selectionRanges(snapshot: Snapshot, params: { readonly positions: readonly LspPosition[] }) {
  return params.positions.map((position) => selectionRange(snapshot, offsetAt(snapshot.lines, position)))
}

function selectionRange(snapshot: Snapshot, offset: number): SelectionRange {
  const { quotations, text } = snapshot.check.reading
  const marked = quotations.flatMap((quotation) => [quotation.inner, quotation])
  const spans: Span[] = [...text.words, ...marked, ...text.sentences, ...text.paragraphs, spanOf(0, text.raw.length)]
  const around = spans.filter((span) => touches(span, offset)).sort((a, b) => a.end - a.start - (b.end - b.start))
  let range: SelectionRange = { range: rangeOf(snapshot.lines, spanOf(0, text.raw.length)) }
  let outer: Span = spanOf(0, text.raw.length)
  for (const span of around.toReversed()) {
    const within = outer.start <= span.start && span.end <= outer.end
    if (!within || (span.start === outer.start && span.end === outer.end)) continue
    range = { range: rangeOf(snapshot.lines, span), parent: range }
    outer = span
  }
  return range
}

/** Quotations that run over several lines, and the settings at the top. */
export function foldingRanges(snapshot: Snapshot): FoldingRange[] {
  const { quotations, text } = snapshot.check.reading
  const blocks = quotations.filter(({ depth }) => depth === 0).map((quotation) => foldOf(snapshot, quotation))
  const settings = findFrontMatter(text.raw)
  const top = settings?.closed ? [foldOf(snapshot, spanOf(0, settings.yamlStart + settings.yaml.length))] : []
  return [...top, ...blocks].filter((fold) => fold.endLine > fold.startLine)
}

function foldOf(snapshot: Snapshot, span: Span): FoldingRange {
  const start = positionAt(snapshot.lines, span.start)
  const end = positionAt(snapshot.lines, span.end)
  return { startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }
}
