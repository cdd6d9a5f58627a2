import type { Sort } from '../people/found.ts'
import { KNOWN } from '../people/lexicon.ts'
import { GAP, has, type Tokens } from '../people/tokens.ts'
import { wholeOf } from './candidates.ts'
import type { Range, Scene } from './scene.ts'

const SAYS = 80 // per cent: “said”, “told”, “wrote”, “added”
const LONGEST_TITLE = 9 // words: “said the Leith harbour spokesman Ivo Brandt”
const SPEAKS: ReadonlySet<Sort> = new Set(['organisation', 'person', 'pronoun', 'role'])

/** Ruiz in “…,” Ruiz said, and in “…,” said Ruiz, as a mention, or -1: behind words that do not end their sentence. */
export function saysBehind(scene: Scene, quotation: number): number {
  const { tokens, cues, clauses, found, mentionAt, ranges } = scene
  const range = ranges[quotation]
  if (!range || range.last < range.first || !leadsOn(scene, quotation, range)) return -1
  const next = range.last + 1
  const subject = wholeOf(found, mentionAt[next] ?? -1)
  const name = found[subject]
  if (!name) return isCue(cues, next) && tokens.quotation[next] === range.host ? inverted(scene, next) : -1
  const after = name.last + 1
  return name.first === next && clauses[subject]?.after === after && isCue(cues, after) && speaks(scene, subject)
    ? subject
    : -1
}

const isCue = (cues: Uint8Array, at: number): boolean => (cues[at] ?? 0) >= SAYS

/** The mention that a verb stands before as its subject, or -1 where it is not the only one, or goes on behind it. */
function inverted({ tokens, clauses, found, mentionAt }: Scene, cue: number): number {
  let only = -1
  for (let t = cue + 1; t <= cue + LONGEST_TITLE; t++) {
    const mention = wholeOf(found, mentionAt[t] ?? -1)
    if (mention < 0 || mention === only || clauses[mention]?.before !== cue) continue
    if (only >= 0) return -1
    only = mention
  }
  const { last = -1 } = found[only] ?? {}
  return last >= 0 && endsDescription(tokens, last + 1) && speaks({ tokens, found }, only) ? only : -1
}

const ENDS = GAP.comma | GAP.stop | GAP.dash | GAP.openParen | GAP.line
const BEGINS = KNOWN.preposition | KNOWN.adverb | KNOWN.conjunction | KNOWN.pronoun | KNOWN.auxiliary | KNOWN.determiner

/** Whether what names a speaker is over: not where a noun follows (“said Sund port director Ivo Brandt”). */
const endsDescription = (tokens: Tokens, next: number): boolean =>
  next >= tokens.count || Boolean((tokens.gap[next] ?? 0) & ENDS) || has(tokens, next, BEGINS)

const RELATIVES = new Set(['that', 'which', 'who'])

/** Whether a mention can say something: no place, no relative pronoun, nobody whose something speaks. */
export function speaks({ tokens, found }: Pick<Scene, 'tokens' | 'found'>, mention: number): boolean {
  const name = found[mention]
  if (!name || !SPEAKS.has(name.sort) || tokens.possessive[name.last]) return false
  return !RELATIVES.has(tokens.base[name.first] ?? '')
}

const BRINGS = 30 // per cent: “warned”, “called”
const ASKS = /[!?]/u

/** Whether a sentence goes on behind the words, and leads to none before: after a comma, or a question that does not end it. */
function leadsOn(scene: Scene, quotation: number, range: Range): boolean {
  const { tokens, quotations } = scene
  const { inner } = quotations[quotation] ?? {}
  const { last } = range
  if (!inner || tokens.paragraph[last + 1] !== tokens.paragraph[last] || isBrought(scene, range)) return false
  if ((tokens.gap[last + 1] ?? 0) & GAP.comma) return true
  const asks = ASKS.test(tokens.text.prose.visible.charAt(inner.end - 1))
  return asks && tokens.sentence[last + 1] === tokens.sentence[last]
}

/** Whether a verb right before the words gives them to somebody else: the judge in “what the judge called “unfair,” Ruiz said”. */
const isBrought = ({ tokens: { sentence }, cues }: Scene, { first }: Range): boolean =>
  sentence[first - 1] === sentence[first] && Math.max(cues[first - 1] ?? 0, cues[first - 2] ?? 0) >= BRINGS
