import type { Mention } from '../people/person.ts'
import type { Span } from '../span.ts'
import type { Text } from '../text/text.ts'
import type { Attributed } from './attribute.ts'
import type { Attribution, Statement } from './attribution.ts'
import { chooseSource, type Proposal, proposals, settle } from './statements/choose.ts'
import { type Features, newFeatures } from './statements/features.ts'
import { contentParts, type Rows } from './statements/parts.ts'
import { NOBODY } from './statements/source.ts'
import { spanOfRows, statementKind } from './statements/spans.ts'
import { type Tokens, tokensOf } from './statements/tokens.ts'
import { MODEL } from './statements/weights.ts'

/** Statements less probable than this are left out: the bound at which precision and recall balance on the development set. */
const LEAST_PROBABILITY = 0.25
/** From this probability of its source on, an attribution is likely; below, unsure. */
const LIKELY_SOURCE = 0.8

/**
 * The reported speech of a text, with and without marks, in order and without overlaps: “She said ⟦the bridge was safe⟧”.
 * Every word that can report speech is judged by a log-linear model: whether it does, on which side its content stands, where
 * that begins and ends, and who is its source.
 */
export function findStatements(text: Text, attributed: Attributed): readonly Statement[] {
  const tokens = tokensOf(text, attributed.quotations)
  const f = newFeatures()
  const settled = settle(proposals(MODEL, tokens), LEAST_PROBABILITY)
  return settled.map((proposal) => toStatement({ tokens, attributed, f }, proposal))
}

interface Context {
  readonly tokens: Tokens
  readonly attributed: Attributed
  readonly f: Features
}

function toStatement(context: Context, proposal: Proposal): Statement {
  const { tokens, attributed } = context
  const parts = contentParts(tokens, proposal)
  const spans = parts.map((part) => spanOfRows(tokens, part, attributed.quotations))
  return {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    kind: statementKind(tokens, parts),
    spans,
    attribution: attributionOf(context, proposal, parts),
  }
}

function attributionOf({ tokens, attributed, f }: Context, proposal: Proposal, parts: readonly Rows[]): Attribution {
  const { cue, shape } = proposal
  const source = chooseSource(MODEL, tokens, { cue, shape, parts }, f)
  const mention = source.row === NOBODY ? undefined : mentionAt(attributed.mentions, rowSpan(tokens, source.row))
  if (!mention) return { kind: 'none' }
  return {
    kind: 'stated',
    person: mention.person,
    mention,
    cue: rowSpan(tokens, cue),
    relay: null,
    certainty: source.probability * proposal.probability >= LIKELY_SOURCE ? 'likely' : 'unsure',
    rivals: [],
  }
}

const rowSpan = (tokens: Tokens, row: number): Span => ({ start: tokens.start[row] ?? 0, end: tokens.end[row] ?? 0 })

/** The mention that holds a word, by halving: mentions are in order. */
function mentionAt(mentions: readonly Mention[], word: Span): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) <= word.start) low = middle + 1
    else high = middle
  }
  const mention = mentions[low]
  return mention && mention.start < word.end ? mention : undefined
}
