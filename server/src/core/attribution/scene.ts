import { findMentions, indexMentions, type Mentions } from '../people/find-mentions.ts'
import type { Found } from '../people/found.ts'
import { GAP, readTokens, sharedTokens, type Tokens } from '../people/tokens.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { sharedWords } from '../text/shared.ts'
import type { Text } from '../text/text.ts'
import { firstOffsetFrom } from '../text/within.ts'
import { type Counts, countOutside, rankInSentence } from './between.ts'
import { type Clause, readClauses } from './clause.ts'
import { cueShares } from './cues.ts'
import { findReports, type Known, type Report } from './statements/reports.ts'
import { readTurns } from './turns.ts'

/** A quotation in token numbers; an empty one has `last < first`. `host` is the quotation it stands inside of, or -1. */
export interface Range {
  readonly first: number
  readonly last: number
  readonly host: number
}

/** Whether a token stands in the sentence that a range begins in, or in the one that it ends in. */
export const isBeside = ({ sentence }: Tokens, token: number, { first, last }: Range): boolean =>
  sentence[token] === sentence[first] || sentence[token] === sentence[last]

/** Whether a colon stands right before a range, in its paragraph: “Ruiz asked: “…””. Never before an empty one. */
export const followsColon = ({ gap, paragraph }: Tokens, { first, last }: Range): boolean =>
  last >= first && Boolean((gap[first] ?? 0) & GAP.colon) && paragraph[first] === paragraph[first - 1]

/** All that attribution looks at in one text. */
export interface Scene {
  readonly tokens: Tokens
  /** For each token how often it reports speech, in per cent: see `cueShare`. */
  readonly cues: Uint8Array
  /** The mentions that the words themselves show. */
  readonly mentions: Mentions
  /** All mentions: those, and what only a report shows to be one. */
  readonly found: readonly Found[]
  /** For each mention, the clause it stands in. */
  readonly clauses: readonly Clause[]
  readonly mentionAt: Int32Array
  readonly counts: Counts
  /** For each mention how many others stand before it in its sentence. */
  readonly ranks: Uint8Array
  readonly quotations: readonly Quotation[]
  readonly ranges: readonly Range[]
  /** What is reported, with and without marks, in order. */
  readonly reports: readonly Report[]
  /** For each quotation the label or signature that decides whose words it is, as a mention, or -1. */
  readonly turns: Int32Array
  /** How the reports were found, for the next state of the text. */
  readonly known: Known
}

/**
 * Sets the scene: words, mentions, quotations and reports of a text, each knowing where the others stand. Linear. Of
 * `before`, the scene of an earlier state of the text, what was found where nothing changed is taken over.
 */
export function setScene(text: Text, quotations: readonly Quotation[], before?: Scene): Scene {
  const earlier = before && { tokens: before.tokens, words: sharedWords(before.tokens.text, text) }
  const tokens = readTokens(text, quotations, earlier)
  const mentions = findMentions(tokens, earlier && { mentions: before.mentions, shared: sharedTokens(earlier, tokens) })
  const { found, reports, known } = findReports(tokens, {
    quotations,
    listed: mentions.found,
    earlier: earlier && { known: before.known, words: earlier.words },
  })
  const mentionAt = indexMentions(tokens, found)
  const cues = cueShares(tokens)
  const clauses = readClauses({ tokens, cues, mentionAt }, found)
  const ranges = rangesOf(tokens, quotations)
  const turns = readTurns({ tokens, found, mentionAt, quotations, ranges })
  const counts = countOutside(tokens)
  const ranks = rankInSentence(tokens, found)
  return { tokens, mentions, cues, found, clauses, mentionAt, counts, ranks, quotations, ranges, turns, reports, known }
}

function rangesOf({ start }: Tokens, quotations: readonly Quotation[]): readonly Range[] {
  const open: number[] = []
  return quotations.map((quotation, i) => {
    while (open.length && (quotations[open.at(-1) ?? 0]?.end ?? 0) <= quotation.start) open.pop()
    const host = quotation.depth > 0 ? (open.at(-1) ?? -1) : -1
    open.push(i)
    const first = firstOffsetFrom(start, quotation.start)
    return { first, last: firstOffsetFrom(start, quotation.end, first) - 1, host }
  })
}
