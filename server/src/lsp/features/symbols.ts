import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { AttributedQuotation } from '../../core/attribution/attribution.ts'
import type { Reading } from '../../core/reading.ts'
import { type Span, sliceOf } from '../../core/span.ts'
import { type Lines, rangeOf } from '../convert.ts'
import { groupBy } from '../group-by.ts'
import { personOf, type Snapshot } from '../snapshot.ts'

const NOBODY = 'Nobody named'
const LONGEST_NAME = 80

/** The outline of a text: its speakers in the order in which they speak, and what each of them says. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] | SymbolInformation[] {
  const { reading } = snapshot.check
  const bySpeaker = groupBy(spokenIn(reading), (quotation) => speakerName(reading, quotation) ?? NOBODY)
  if (!snapshot.abilities.nestedSymbols) return flatSymbols(snapshot, bySpeaker)
  return [...bySpeaker].map(([name, quotations]) => speakerSymbol(snapshot, name, quotations))
}

/** Quotations that are speech: no scare quotes, titles or quotations inside of others. */
export const spokenIn = (reading: Reading): readonly AttributedQuotation[] =>
  reading.quotations.filter(({ depth, kind }) => depth === 0 && kind !== 'scare' && kind !== 'title')

export function speakerName(reading: Reading, { attribution }: AttributedQuotation): string | undefined {
  return attribution.kind === 'none' ? undefined : personOf(reading, attribution.person)?.name
}

/** The words of a quotation in one line, cut where a list would cut them. */
export function shortened(raw: string, span: Span): string {
  const line = sliceOf(raw, span).replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_NAME) return line
  const cut = line.slice(0, LONGEST_NAME)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2))}…`
}

function speakerSymbol(snapshot: Snapshot, name: string, quotations: readonly AttributedQuotation[]): DocumentSymbol {
  const first = quotations[0] ?? { start: 0, end: 0 }
  const whole = { start: first.start, end: quotations.at(-1)?.end ?? first.end }
  return {
    name,
    detail: String(quotations.length),
    kind: SymbolKind.Class,
    range: rangeOf(snapshot.lines, whole),
    selectionRange: rangeOf(snapshot.lines, first),
    children: quotations.map((quotation) => quotationSymbol(snapshot, quotation)),
  }
}

function quotationSymbol(snapshot: Snapshot, quotation: AttributedQuotation): DocumentSymbol {
  const range = rangeOf(snapshot.lines, quotation)
  const name = shortened(snapshot.lines.raw, quotation) || '…'
  return { name, kind: SymbolKind.String, range, selectionRange: range }
}

function flatSymbols(
  snapshot: Snapshot,
  bySpeaker: ReadonlyMap<string, readonly AttributedQuotation[]>,
): SymbolInformation[] {
  return [...bySpeaker].flatMap(([name, quotations]) =>
    quotations.map((quotation) =>
      symbolAt({ uri: snapshot.uri, lines: snapshot.lines, container: name }, quotation, snapshot.lines.raw),
    ),
  )
}

interface Place {
  readonly uri: string
  readonly lines: Lines
  readonly container: string
}

export const symbolAt = ({ uri, lines, container }: Place, span: Span, raw: string): SymbolInformation => ({
  name: shortened(raw, span) || '…',
  kind: SymbolKind.String,
  containerName: container,
  location: { uri, range: rangeOf(lines, span) },
})
