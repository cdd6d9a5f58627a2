import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import type { Source } from '../../core/align/source.ts'
import type { AttributedQuotation } from '../../core/attribution/attribution.ts'
import type { Quotation } from '../../core/quotes/quotation.ts'
import { type Span, sliceOf, spanOf } from '../../core/span.ts'
import type { DraftCheck } from '../../service/draft.ts'
import { sentencesAround } from '../../service/sentences-around.ts'
import { rangeOf } from '../convert.ts'
import { type Snapshot, shownPassages } from '../snapshot.ts'
import { draftStyle, type Style } from './draft-style.ts'
import { markupOf, quoted, strong, words } from './markup.ts'
import { shortened, speakerName, spokenIn } from './symbols.ts'

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»', '‘': '’', "'": "'" }

const MOST_ITEMS = 200 // a list that nobody reads to its end; what is typed next narrows it

/** A quotation of a source that can be quoted. */
export interface Offered {
  readonly source: Source
  readonly uri: string
  readonly quotation: AttributedQuotation
  /** Its words in one line, as a reader of the source sees them. */
  readonly text: string
  /** Whether the draft has it already. */
  readonly known: boolean
}

/** The quotations of the sources that have all the words typed so far, to be chosen as the next words of the draft. */
export function completeQuotations(snapshot: Snapshot, open: Quotation, offset: number): CompletionItem[] {
  const style = draftStyle(snapshot.check.reading)
  const range = rangeOf(snapshot.lines, spanOf(open.inner.start, open.closed ? open.end : offset))
  const typed = snapshot.lines.raw.slice(open.inner.start, offset)
  const close = CLOSING[open.marks.open] ?? '”'
  return offeredQuotations(snapshot, typed)
    .slice(0, MOST_ITEMS)
    .map(({ source, uri, quotation, text }, index) => ({
      label: shortened(text, spanOf(0, text.length)),
      labelDetails: { description: source.title },
      detail: speakerName(source.reading, quotation) ?? source.title,
      kind: CompletionItemKind.Text,
      filterText: typed === '' ? text : typed,
      sortText: String(index).padStart(4, '0'),
      textEdit: { range, newText: attributed(source, quotation, { close, style, text }) },
      data: { uri: snapshot.uri, source: uri, start: quotation.start },
    }))
}

/** Those that begin with the typed words first, those that the draft has already last; else in their order. */
export function offeredQuotations({ check }: Snapshot, typed: string): readonly Offered[] {
  const used = usedPassages(check)
  const wanted = typed.toLowerCase().match(WORD) ?? []
  const offered = check.sources.flatMap(({ source, uri }) => {
    if (!source) return []
    const known = ({ start, end }: Span) =>
      used.some((passage) => passage.source === source && start <= passage.start && passage.end <= end)
    return spokenIn(source.reading).map((quotation) => {
      const text = spokenWords(source, quotation)
      return { source, uri, quotation, text, known: known(quotation) }
    })
  })
  const rank = ({ known, text }: Offered) => (known ? 2 : 0) + (beginsWith(text, wanted) ? 0 : 1)
  return offered.filter(({ text }) => hasWords(text, wanted)).sort((a, b) => rank(a) - rank(b))
}

const WORD = /[\p{L}\p{N}]+/gu

/** Every word occurs, the last of them perhaps only begun. */
function hasWords(text: string, wanted: readonly string[]): boolean {
  const words: readonly string[] = text.toLowerCase().match(WORD) ?? []
  return wanted.every((word, index) =>
    index < wanted.length - 1 ? words.includes(word) : words.some((one) => one.startsWith(word)),
  )
}

const beginsWith = (text: string, wanted: readonly string[]): boolean =>
  (text.toLowerCase().match(WORD) ?? []).join(' ').startsWith(wanted.join(' '))

/** The sentence around a quotation of a source, once somebody looks at it in the list. */
export function resolveQuotation(snapshot: Snapshot, item: CompletionItem, at: { source: string; start: number }) {
  const source = snapshot.check.sources.find(({ uri }) => uri === at.source)?.source
  const quotation = source?.reading.quotations.find(({ start }) => start === at.start)
  if (!source || !quotation) return item
  const around = sentencesAround(source.reading, quotation)
  const lines = [words(strong(source.title)), quoted(sliceOf(source.reading.text.raw, around))]
  return { ...item, documentation: markupOf(lines, snapshot.abilities.markdownHover) }
}

const usedPassages = (check: DraftCheck) =>
  check.judgement.quotations.flatMap((judged) => (judged.verdict === 'absent' ? [] : shownPassages(judged)))

const spokenWords = (source: Source, quotation: AttributedQuotation): string =>
  sliceOf(source.reading.text.prose.visible, quotation.inner).replaceAll('\u2060', '').replace(/\s+/gu, ' ').trim()

/** The words, closed, and attributed as this draft attributes: “…,” Ana Ruiz said. */
export function attributed(
  source: Source,
  quotation: AttributedQuotation,
  { close, style, text }: { readonly close: string; readonly style: Style; readonly text: string },
): string {
  const speaker = speakerName(source.reading, quotation) ?? source.speaker
  if (!speaker) return text + close
  const who = style.order === 'name-first' ? `${speaker} ${style.cue}` : `${style.cue} ${speaker}`
  const bare = text.replace(/[.,]$/u, '')
  if (/[?!…]$/u.test(bare)) return `${bare}${close} ${who}.`
  return style.comma === 'inside' ? `${bare},${close} ${who}.` : `${bare}${close}, ${who}.`
}
