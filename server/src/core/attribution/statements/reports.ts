import type { Found } from '../../people/found.ts'
import type { Tokens as Words } from '../../people/tokens.ts'
import type { Quotation } from '../../quotes/quotation.ts'
import type { Span } from '../../span.ts'
import type { Moved } from '../../text/shared.ts'
import type { Statement } from '../attribution.ts'
import { LEAST_WORTH } from './choose.ts'
import { describe } from './describe.ts'
import { type Draft, draftsOf } from './drafts.ts'
import { settle } from './settle.ts'
import { NOBODY } from './source.ts'
import { spanOfRows, statementKind } from './spans.ts'
import { findProposals, type Known as KnownProposals } from './take-over.ts'
import { type Tokens, tokensOf } from './tokens.ts'
import { MODEL } from './weights.ts'
import { isWithheld } from './withheld.ts'

/** What nobody says is not reported. */
const NO_SOURCE = new Set(['nobody', 'none', 'nothing'])

/** Reported speech as its words alone show it: before it is known who is behind the words that name its source. */
export interface Report {
  readonly kind: Statement['kind']
  /** The content without its attribution, in order. */
  readonly spans: readonly Span[]
  readonly cue: Span
  /** The mention that is its source, or -1. */
  readonly source: number
  /** How probable it is that the source is right, 0 to 1. */
  readonly chance: number
}

/** What is known of a text before its reports are found. */
interface Surroundings {
  readonly quotations: readonly Quotation[]
  /** Its mentions, in order. */
  readonly listed: readonly Found[]
  /** What was found in its earlier state, when it was edited, and the words that both states have. */
  readonly earlier: { readonly known: Known; readonly words: Moved } | undefined
}

/** How the reports of a text were found, for its next state. */
export interface Known extends KnownProposals {
  /** By their cues; none of a text that is read from scratch. */
  readonly drafts: ReadonlyMap<number, Draft>
}

/** The reported speech of a text and all its mentions: those that were given and those that only a report shows. */
export interface Reported {
  readonly reports: readonly Report[]
  readonly found: readonly Found[]
  /** For the next state of the text. */
  readonly known: Known
}

/**
 * The reported speech of a text, with and without marks, in order and without overlaps: “She said ⟦the bridge was safe⟧”.
 * Every word that can report speech is judged by a log-linear model: whether it does, on which side its content stands, where
 * that begins and ends, and which words name its source.
 */
export function findReports(words: Words, { quotations, listed, earlier }: Surroundings): Reported {
  const before = earlier?.known
  const rows = earlier && { tokens: earlier.known.tokens, words: earlier.words }
  const tokens = tokensOf(words.text, { quotations, found: listed, earlier: rows })
  const { proposals, known, movedBy } = findProposals(MODEL, tokens, before)
  const told = proposals.filter(({ cue }) => !isWithheld(words, tokens, cue))
  const all = draftsOf(tokens, settle(told, LEAST_WORTH), before && { drafts: before.drafts, movedBy })
  const drafts = all.filter(({ row }) => !NO_SOURCE.has(words.base[tokens.word[row] ?? -1] ?? ''))
  const places = withDescribed(listed, describeSources(words, tokens, drafts))
  const placeOf = ({ row }: Draft) => places.described.get(row) ?? places.listed[tokens.mention[row] ?? -1] ?? -1
  const reports = drafts.map((draft) => toReport({ tokens, quotations, draft }, placeOf(draft)))
  const remembered = before ? new Map(all.map((draft) => [draft.proposal.cue, draft])) : NO_DRAFTS
  return { reports, found: places.found, known: { ...known, drafts: remembered } }
}

const NO_DRAFTS: ReadonlyMap<number, Draft> = new Map()

/** Mentions in order, and where those that were listed and those that were described stand among them. */
interface Places {
  readonly found: readonly Found[]
  readonly listed: Int32Array
  /** By the row of each. */
  readonly described: ReadonlyMap<number, number>
}

function withDescribed(listed: readonly Found[], described: ReadonlyMap<number, Found>): Places {
  const found: Found[] = []
  const places = { found, listed: new Int32Array(listed.length), described: new Map<number, number>() }
  let next = 0
  const addListed = (isBefore: (mention: Found) => boolean): void => {
    for (let mention = listed[next]; mention && isBefore(mention); mention = listed[next]) {
      places.listed[next++] = found.length
      found.push(mention)
    }
  }
  for (const [row, added] of [...described].sort(([, a], [, b]) => order(a, b))) {
    addListed((mention) => order(mention, added) <= 0)
    places.described.set(row, found.length)
    found.push(added)
  }
  addListed(() => true)
  return places
}

const order = (a: Found, b: Found): number => a.first - b.first || b.last - a.last

/** The sources that are in no mention, by their rows. */
function describeSources(words: Words, tokens: Tokens, drafts: readonly Draft[]): ReadonlyMap<number, Found> {
  const described = new Map<number, Found>()
  for (const { row } of drafts)
    if (row !== NOBODY && !tokens.found[tokens.mention[row] ?? -1]) described.set(row, describe(words, tokens, row))
  return described
}

interface Sourced {
  readonly tokens: Tokens
  readonly quotations: readonly Quotation[]
  readonly draft: Draft
}

function toReport({ tokens, quotations, draft: { proposal, parts, chance } }: Sourced, source: number): Report {
  const { cue } = proposal
  return {
    kind: statementKind(tokens, parts),
    spans: parts.map((part) => spanOfRows(tokens, part, quotations)),
    cue: { start: tokens.start[cue] ?? 0, end: tokens.end[cue] ?? 0 },
    source,
    chance,
  }
}
