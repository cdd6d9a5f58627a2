import type { Rows } from '../../server/src/core/attribution/statements/parts.ts'
import { POS } from '../../server/src/core/attribution/statements/parts-of-speech.ts'
import { SHAPE } from '../../server/src/core/attribution/statements/shape-features.ts'
import type { Tokens } from '../../server/src/core/attribution/statements/tokens.ts'
import type { Article, GoldStatement } from './corpus.ts'
import { rowsOf } from './rows.ts'

/** A statement of the corpus in rows of the token table. */
export interface Gold extends Rows {
  /** The word of the cue that carries it: `concluded` in “has also concluded that”. */
  readonly head: number
  readonly shape: number
  /** For content on the left of its cue or around it: where its left part ends. */
  readonly leftEnd: number
  readonly source: Rows | undefined
}

/** An article as rows, with its statements. */
export interface Marked {
  readonly tokens: Tokens
  readonly golds: readonly Gold[]
  /** How many statements people marked, those that cannot be expressed in rows included. */
  readonly count: number
}

/** Finds the head of each cue: the word that is most often a whole cue by itself. */
export function markAll(articles: readonly { article: Article; tokens: Tokens }[]): readonly Marked[] {
  const counts = countSingles(articles)
  return articles.map(({ article, tokens }) => ({
    tokens,
    count: article.statements.length,
    golds: article.statements.flatMap((statement) => toGold(tokens, statement, counts) ?? []),
  }))
}

interface Counts {
  readonly single: Map<number, number>
  readonly total: Map<number, number>
}

function countSingles(articles: readonly { article: Article; tokens: Tokens }[]): Counts {
  const counts = { single: new Map<number, number>(), total: new Map<number, number>() }
  for (const { article, tokens } of articles) {
    for (let row = 0; row < tokens.size; row++) increment(counts.total, tokens.form[row] ?? 0)
    for (const { cue } of article.statements) {
      const rows = rowsOf(tokens, cue)
      if (rows && rows.last - rows.first === 1) increment(counts.single, tokens.form[rows.first] ?? 0)
    }
  }
  return counts
}

export function increment(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const VERBS: ReadonlySet<number> = new Set([POS.VERB, POS.PAST, POS.ING, POS.BOTH])
const VERB_BONUS = 0.3

function toGold(tokens: Tokens, statement: GoldStatement, counts: Counts): Gold | undefined {
  const content = rowsOf(tokens, statement.content)
  const cue = rowsOf(tokens, statement.cue)
  if (!content || !cue) return undefined
  const head = headOf(tokens, cue, counts)
  const shape = content.first > head ? SHAPE.RIGHT : content.last <= head ? SHAPE.LEFT : SHAPE.AROUND
  const source = rowsOf(tokens, statement.source.slice(0, 1))
  return {
    ...content,
    head,
    shape,
    source,
    leftEnd: shape === SHAPE.AROUND ? leftEndOf(tokens, statement, head) : content.last,
  }
}

function headOf(tokens: Tokens, cue: Rows, { single, total }: Counts): number {
  let head = cue.first
  let most = -1
  for (let row = cue.first; row < cue.last; row++) {
    const form = tokens.form[row] ?? 0
    const verb = !tokens.mark[row] && VERBS.has(tokens.pos[row] ?? 0) ? VERB_BONUS : 0
    const share = ((single.get(form) ?? 0) + verb) / ((total.get(form) ?? 0) + 3)
    if (share > most) {
      most = share
      head = row
    }
  }
  return head
}

function leftEndOf(tokens: Tokens, { content }: GoldStatement, head: number): number {
  const parts = content.flatMap((part) => rowsOf(tokens, [part]) ?? []).filter(({ first }) => first < head)
  return Math.min(head, parts.at(-1)?.last ?? head)
}
