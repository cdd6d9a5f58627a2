import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import type { Source } from '../../core/align/source.ts'
import type { AttributedQuotation } from '../../core/attribution/attribution.ts'
import type { Quotation } from '../../core/quotes/quotation.ts'
import { sliceOf, spanOf } from '../../core/span.ts'
import { rangeOf } from '../convert.ts'
import { passagesOf, type Snapshot, sentencesAround } from '../snapshot.ts'
import { draftStyle, type Style } from './draft-style.ts'
import { markupOf, quoted, strong, words } from './markup.ts'
import { shortened, speakerName, spokenIn } from './symbols.ts'

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»', '‘': '’', "'": "'" }

/** The quotations of the sources, to be chosen as the next words; those that the draft has already come last. */
export function completeQuotations(snapshot: Snapshot, open: Quotation, offset: number): CompletionItem[] {
  const style = draftStyle(snapshot.check.reading)
  const used = usedPassages(snapshot)
  const range = rangeOf(snapshot.lines, spanOf(open.inner.start, open.closed ? open.end : offset))
  return snapshot.check.sources.flatMap(({ source, uri }) => {
    if (!source) return []
    return spokenIn(source.reading).map((quotation) => {
      const text = spokenWords(source, quotation)
      const known = used.some(
        (passage) => passage.source === source && quotation.start <= passage.start && passage.end <= quotation.end,
      )
      return {
        label: shortened(source.reading.text.raw, quotation.inner),
        labelDetails: { description: source.title },
        detail: speakerName(source.reading, quotation) ?? source.title,
        kind: CompletionItemKind.Text,
        filterText: text,
        sortText: `${known ? 1 : 0}${String(quotation.start).padStart(9, '0')}`,
        textEdit: { range, newText: inserted(source, quotation, { open: open.marks.open, style, text }) },
        data: { uri: snapshot.uri, source: uri, start: quotation.start },
      }
    })
  })
}

/** The sentence around a quotation of a source, once somebody looks at it in the list. */
export function resolveQuotation(snapshot: Snapshot, item: CompletionItem, at: { source: string; start: number }) {
  const source = snapshot.check.sources.find(({ uri }) => uri === at.source)?.source
  const quotation = source?.reading.quotations.find(({ start }) => start === at.start)
  if (!source || !quotation) return item
  const around = sentencesAround(source.reading, quotation)
  const lines = [words(strong(source.title)), quoted(sliceOf(source.reading.text.raw, around))]
  return { ...item, documentation: markupOf(lines, snapshot.abilities.markdownHover) }
}

const usedPassages = (snapshot: Snapshot) =>
  snapshot.check.judgement.quotations.flatMap((judged) => (judged.verdict === 'absent' ? [] : passagesOf(judged)))

const spokenWords = (source: Source, quotation: AttributedQuotation): string =>
  sliceOf(source.reading.text.prose.visible, quotation.inner).replaceAll('\u2060', '').replace(/\s+/gu, ' ').trim()

/** The words, closed, and attributed as this draft attributes: “…,” Ana Ruiz said. */
function inserted(
  source: Source,
  quotation: AttributedQuotation,
  { open, style, text }: { readonly open: string; readonly style: Style; readonly text: string },
): string {
  const close = CLOSING[open] ?? '”'
  const speaker = speakerName(source.reading, quotation) ?? source.speaker
  if (!speaker) return text + close
  const who = style.order === 'name-first' ? `${speaker} ${style.cue}` : `${style.cue} ${speaker}`
  const bare = text.replace(/[.,]$/u, '')
  if (/[?!…]$/u.test(bare)) return `${bare}${close} ${who}.`
  return style.comma === 'inside' ? `${bare},${close} ${who}.` : `${bare}${close}, ${who}.`
}
