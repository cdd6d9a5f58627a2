import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quotation } from '../../server/src/core/quotes/quotation.ts'
import type { Span } from '../../server/src/core/span.ts'
import type { Text } from '../../server/src/core/text/text.ts'

/** An article of the corpus as the engine reads it, with the statements that people marked in it. */
export interface Article {
  readonly id: string
  readonly text: Text
  readonly quotations: readonly Quotation[]
  readonly statements: readonly GoldStatement[]
}

export interface GoldStatement {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
}

type Reader = (raw: string, marked: readonly Span[]) => Pick<Article, 'text' | 'quotations'>

interface Record {
  readonly id: string
  readonly text: string
  readonly quotes: readonly Span[]
  readonly other_quoted?: readonly Span[]
  readonly statements?: readonly { content?: Pairs; cue?: Pairs; source?: Pairs }[]
}

type Pairs = readonly (readonly [number, number])[]

/** Reads `polnear.train.jsonl` or `polnear.dev.jsonl`. Their offsets count code points; the articles' count UTF-16 units. */
export function loadArticles(folder: string, name: string, read: Reader): readonly Article[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => toArticle(JSON.parse(line), read))
}

function toArticle(record: Record, read: Reader): Article {
  const unit = toUnits(record.text)
  const move = (span: Span): Span => ({ start: unit(span.start), end: unit(span.end) })
  const spans = (pairs: Pairs | undefined) =>
    (pairs ?? []).map(([start, end]) => move({ start, end })).sort((a, b) => a.start - b.start)
  const statements = (record.statements ?? [])
    .filter(({ content }) => content?.length)
    .map(({ content, cue, source }) => ({ content: spans(content), cue: spans(cue), source: spans(source) }))
  const marked = [...record.quotes, ...(record.other_quoted ?? [])].map(move).sort((a, b) => a.start - b.start)
  return { id: record.id, statements, ...read(record.text.replace(/^\uFEFF/u, ''), marked) }
}

function toUnits(text: string): (offset: number) => number {
  const units = [0]
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length)
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  return (offset) => (units[Math.min(offset, units.length - 1)] ?? 0) - bom
}
