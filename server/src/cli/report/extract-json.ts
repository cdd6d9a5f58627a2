import type { AttributedQuotation, Attribution, Statement } from '../../core/attribution/attribution.ts'
import type { MentionKind, PersonKind } from '../../core/people/person.ts'
import type { QuotationKind } from '../../core/quotes/quotation.ts'
import type { Reading } from '../../core/reading.ts'
import { type Span, sliceOf } from '../../core/span.ts'
import type { Problem } from '../../service/draft.ts'

/** What `extract --format json` prints; `schemas/report.schema.json` says the same. */
export interface ExtractReport {
  readonly version: 1
  readonly problems: readonly Problem[]
  readonly sources: readonly ExtractedSource[]
}

export interface ExtractedSource {
  readonly path: string
  readonly title: string
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly kind: PersonKind
    readonly aliases: readonly string[]
  }[]
  readonly quotations: readonly ExtractedQuotation[]
  readonly statements: readonly ExtractedStatement[]
}

export interface Piece extends Span {
  readonly text: string
}

interface Said {
  readonly speaker: string | null
  readonly mention: (Piece & { readonly kind: MentionKind }) | null
  readonly cue: Piece | null
  readonly relay: string | null
}

export interface ExtractedQuotation extends Piece, Said {
  readonly kind: QuotationKind
  readonly closed: boolean
  readonly attribution: Attribution['kind']
  readonly certainty: 'sure' | 'likely' | 'unsure'
  readonly time: string | null
}

export interface ExtractedStatement extends Piece, Said {
  readonly kind: Statement['kind']
  readonly spans: readonly Span[]
}

/** One text as it is reported: its people, its quotations, and what is reported without marks. */
export function extractedSource(path: string, title: string, reading: Reading): ExtractedSource {
  const { raw } = reading.text
  return {
    path,
    title,
    people: reading.people.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })),
    quotations: reading.quotations.map((quotation) => extractedQuotation(quotation, reading)),
    statements: reading.statements.map(({ kind, start, end, spans, attribution }) => ({
      ...piece(raw, { start, end }),
      kind,
      spans: spans.map((span) => ({ start: span.start, end: span.end })),
      ...said(raw, attribution),
    })),
  }
}

function extractedQuotation(quotation: AttributedQuotation, { text }: Reading): ExtractedQuotation {
  const { start, end, kind, closed, attribution } = quotation
  const turn = text.paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)
  return {
    ...piece(text.raw, { start, end }),
    kind,
    closed,
    ...said(text.raw, attribution),
    attribution: attribution.kind,
    certainty: attribution.kind === 'none' ? 'unsure' : attribution.certainty,
    time: turn?.label?.time ?? null,
  }
}

function said(raw: string, attribution: Attribution): Said {
  if (attribution.kind === 'none') return { speaker: null, mention: null, cue: null, relay: null }
  const { person, mention, cue, relay } = attribution
  return {
    speaker: person,
    mention: { ...piece(raw, mention), kind: mention.kind },
    cue: cue && piece(raw, cue),
    relay: relay && sliceOf(raw, relay),
  }
}

const piece = (raw: string, { start, end }: Span): Piece => ({ start, end, text: raw.slice(start, end) })
