import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver'
import type { Person } from '../../core/people/person.ts'
import type { Quotation } from '../../core/quotes/quotation.ts'
import { spanOf } from '../../core/span.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'
import { completePaths } from './complete-paths.ts'
import { completeQuotations } from './complete-quotations.ts'

const NOTHING: CompletionList = { isIncomplete: false, items: [] }

/** After an opening mark the quotations of the sources, at the top of a draft its sources, elsewhere the speakers. */
export async function completion(
  snapshot: Snapshot,
  params: { readonly position: LspPosition },
): Promise<CompletionList> {
  if (!snapshot.settings.completion) return NOTHING
  const offset = offsetAt(snapshot.lines, params.position)
  const paths = await completePaths(snapshot, offset)
  if (paths) return { isIncomplete: false, items: paths }
  const quotation = openAt(snapshot, offset)
  if (quotation) return { isIncomplete: true, items: completeQuotations(snapshot, quotation, offset) }
  return { isIncomplete: false, items: completeSpeakers(snapshot, offset) }
}

/** The quotation that the writer has opened and stands in, at its end or before a closing mark the editor put there. */
function openAt(snapshot: Snapshot, offset: number): Quotation | undefined {
  const { quotations } = snapshot.check.reading
  const inside = quotations.findLast(
    ({ inner, closed, marks, end }) =>
      marks.open !== '' && inner.start <= offset && (closed ? offset <= inner.end : offset <= Math.max(end, inner.end)),
  )
  return inside ?? bareMark(snapshot.lines.raw, offset)
}

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
])

/** A mark with nothing after it is no quotation yet; it opens one when it stands after a space or at a line's start. */
function bareMark(raw: string, offset: number): Quotation | undefined {
  const open = raw[offset - 1] ?? ''
  const close = CLOSING.get(open)
  if (close === undefined || !/^[\s(—–-]?$/u.test(raw[offset - 2] ?? '')) return undefined
  const closed = raw.startsWith(close, offset)
  const inner = spanOf(offset, offset)
  const end = closed ? offset + close.length : offset
  const marks = { open, close: closed ? close : '' }
  return { start: offset - 1, end, inner, marks, closed, kind: 'direct', continues: false, editorial: [], depth: 0 }
}

/** The names of everybody who speaks in the sources or the draft, once somebody begins a name. */
function completeSpeakers(snapshot: Snapshot, offset: number): CompletionItem[] {
  const begun = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*$/u.exec(
    snapshot.lines.raw.slice(Math.max(0, offset - 60), offset),
  )?.[0]
  if (!begun) return []
  const range = rangeOf(snapshot.lines, spanOf(offset - begun.length, offset))
  const begins = new RegExp(`(?<![\\p{L}\\p{N}])${begun}`, 'iu') // begun is letters, apostrophes and hyphens only
  const named = [...speakersOf(snapshot)].filter(([name]) => name !== begun && begins.test(name))
  return named.map(([name, detail]) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail,
    filterText: name,
    textEdit: { range, newText: name },
  }))
}

function speakersOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  const named = (people: readonly Person[], where: string) =>
    people.filter(({ kind, family }) => kind === 'person' && family !== '').map(({ name }) => [name, where] as const)
  return new Map([
    ...named(snapshot.check.reading.people, 'this draft'),
    ...snapshot.check.sources.flatMap(({ source }) => (source ? named(source.reading.people, source.title) : [])),
  ])
}
