import type { SemanticTokens } from 'vscode-languageserver'
import { contains, overlaps, type Span, spanOf } from '../../core/span.ts'
import { isVerified } from '../../service/verified.ts'
import { type LspRange, lengthIn, positionAt, spanIn } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'

export const TOKEN_LEGEND = {
  tokenTypes: ['quotation', 'speaker', 'cue'],
  tokenModifiers: ['verified'],
}

interface Token extends Span {
  readonly type: number
  readonly modifiers: number
}

/** Quotations, the words that name their speakers, and the verbs between the two; of the whole text or of a part. */
export function semanticTokens(snapshot: Snapshot, params: { readonly range?: LspRange }): SemanticTokens {
  if (!snapshot.settings.highlighting) return { data: [] }
  const asked = params.range ? spanIn(snapshot.lines, params.range) : spanOf(0, snapshot.lines.raw.length)
  const tokens = tokensOf(snapshot)
    .filter((token) => overlaps(token, asked))
    .flatMap((token) => perLine(snapshot, token))
  return { data: encode(snapshot, tokens) }
}

function tokensOf(snapshot: Snapshot): readonly Token[] {
  const { quotations } = snapshot.check.reading
  const outer = quotations.filter(({ depth, kind }) => depth === 0 && kind !== 'turn')
  const verified = new Set(
    snapshot.check.judgement.quotations
      .filter((judged) => isVerified(snapshot.check, judged))
      .map(({ quotation }) => quotation.start),
  )
  const marked = outer.map((span) => ({
    ...spanOf(span.start, span.end),
    type: 0,
    modifiers: Number(verified.has(span.start)),
  }))
  const named = quotations.flatMap(({ attribution }) => {
    if (attribution.kind === 'none') return []
    const { mention, cue } = attribution
    return [
      { ...spanOf(mention.start, mention.end), type: 1, modifiers: 0 },
      ...(cue ? [{ ...cue, type: 2, modifiers: 0 }] : []),
    ]
  })
  const outside = named.filter((token) => !outer.some((quotation) => contains(quotation, token)))
  return disjoint([...marked, ...outside])
}

/** In order, each once, and none over another: what the protocol asks for. */
function disjoint(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token)
  return kept
}

function perLine(snapshot: Snapshot, token: Token): readonly Token[] {
  const { raw } = snapshot.lines
  return [...raw.slice(token.start, token.end).matchAll(/[^\r\n]+/gu)].map((line) => ({
    ...token,
    start: token.start + line.index,
    end: token.start + line.index + line[0].length,
  }))
}

function encode(snapshot: Snapshot, tokens: readonly Token[]): number[] {
  const { raw, encoding } = snapshot.lines
  let before = { line: 0, character: 0 }
  return tokens.flatMap((token) => {
    const at = positionAt(snapshot.lines, token.start)
    const line = at.line - before.line
    const character = line === 0 ? at.character - before.character : at.character
    before = at
    return [line, character, lengthIn(encoding, raw.slice(token.start, token.end)), token.type, token.modifiers]
  })
}
