import type { Found } from '../../people/found.ts'
import type { Tokens as Words } from '../../people/tokens.ts'
import type { Quotation } from '../../quotes/quotation.ts'
import type { Span } from '../../span.ts'
import type { Text } from '../../text/text.ts'
import type { Statement } from '../attribution.ts'
import { chooseSource, LEAST_WORTH, type Proposal } from './choose.ts'
import { describe } from './describe.ts'
import { type Features, newFeatures } from './features.ts'
import { contentParts, type Rows } from './parts.ts'
import { settle } from './settle.ts'
import { NOBODY } from './source.ts'
import { spanOfRows, statementKind } from './spans.ts'
import { proposals } from './take-over.ts'
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
  /** Its earlier state, when it was edited. */
  readonly previous: Text | undefined
}

/** The reported speech of a text and all its mentions: those that were given and those that only a report shows. */
export interface Reported {
  readonly reports: readonly Report[]
  readonly found: readonly Found[]
}

/**
 * The reported speech of a text, with and without marks, in order and without overlaps: “She said ⟦the bridge was safe⟧”.
 * Every word that can report speech is judged by a log-linear model: whether it does, on which side its content stands, where
 * that begins and ends, and which words name its source.
 */
export function findReports(words: Words, { quotations, listed, previous }: Surroundings): Reported {
  const tokens = tokensOf(words.text, quotations, listed)
  const f = newFeatures()
  const proposed = proposals(MODEL, tokens, { text: words.text, previous })
  const told = proposed.filter(({ cue }) => !isWithheld(words, tokens, cue))
  const drafts = settle(told, LEAST_WORTH)
    .map((proposal) => toDraft(tokens, proposal, f))
    .filter(({ row }) => !NO_SOURCE.has(words.base[tokens.word[row] ?? -1] ?? ''))
  const all = withDescribed(listed, describeSources(words, tokens, drafts))
  const placeOf = ({ row }: Draft) => all.described.get(row) ?? all.listed[tokens.mention[row] ?? -1] ?? -1
  const reports = drafts.map((draft) => toReport({ tokens, quotations, draft }, placeOf(draft)))
  return { reports, found: all.found }
}

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

interface Draft {
  readonly cue: number
  readonly parts: readonly Rows[]
  /** The row of the last word of its source, or `NOBODY`. */
  readonly row: number
  readonly chance: number
}

function toDraft(tokens: Tokens, proposal: Proposal, f: Features): Draft {
  const { cue, shape } = proposal
  const parts = contentParts(tokens, proposal)
  const { row, probability } = chooseSource(MODEL, tokens, { cue, shape, parts }, f)
  return { cue, parts, row, chance: probability * proposal.probability }
}

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

function toReport({ tokens, quotations, draft: { cue, parts, chance } }: Sourced, source: number): Report {
  return {
    kind: statementKind(tokens, parts),
    spans: parts.map((part) => spanOfRows(tokens, part, quotations)),
    cue: { start: tokens.start[cue] ?? 0, end: tokens.end[cue] ?? 0 },
    source,
    chance,
  }
}
