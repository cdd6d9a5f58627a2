import { KNOWN } from '../people/lexicon.ts'
import { GAP, has, opensSentence } from '../people/tokens.ts'
import { CALLING_VERBS, SPEECH_VERBS } from '../text/speech-verbs.ts'
import { type Memory, previousQuotation } from './features/previous.ts'
import { saysBefore } from './says-before.ts'
import { saysBehind } from './says-behind.ts'
import { followsColon, isBeside, type Scene } from './scene.ts'

/** Whom a text names so plainly that nothing is weighed: a mention, and the chance that it is right. */
export interface Told {
  readonly mention: number
  readonly right: number
}

/** Paragraphs of one block quotation are one person's: likely, since the first may have been given to the wrong one. */
const BLOCK_GOES_ON = 0.8
/** “…,” Ruiz said: what differs from the annotators there is their slips. Short drafts are unlike the articles learned from. */
export const NAMED = 0.96

/**
 * The speaker that the text itself says: by the label of a turn, by a signature, above in the same block quotation, by a
 * name and a colon that begin a sentence (“Tom Brandt: “Never.””, “Ada Finch, 71, retired: “Never.””), as in “quoted Brandt
 * as saying” or “Ruiz described as”, before the words with a colon (“Ruiz asked: “…””), right behind them (“…,” Ruiz
 * said), or as whom the paragraph quotes already. On held-out articles that is 45 quotations in 100, and weighing their
 * candidates is no more often right. `undefined` where it says none.
 */
export function speakerTold(scene: Scene, quotation: number, memory: Memory): Told | undefined {
  const turn = scene.turns[quotation] ?? -1
  if (turn >= 0) return { mention: turn, right: 1 }
  const above = blockAbove(scene, quotation, memory)
  if (above >= 0) return { mention: above, right: BLOCK_GOES_ON }
  const named = Math.max(
    nameBefore(scene, quotation),
    describedBefore(scene, quotation),
    quotedAsSaying(scene, quotation),
    describesAs(scene, quotation),
    saysBefore(scene, quotation),
  )
  const mention = named >= 0 ? named : saysBehind(scene, quotation)
  return mention >= 0 ? { mention, right: NAMED } : goesOn(scene, quotation, memory)
}

function blockAbove(scene: Scene, quotation: number, memory: Memory): number {
  const here = scene.quotations[quotation]
  if (here?.kind !== 'block' || !here.continues) return -1
  return memory.speakers[previousQuotation(scene, quotation, memory)] ?? -1
}

/** The token of a quotation that follows a colon and stands in no other quotation, or -1. */
function behindColon({ tokens, ranges }: Scene, quotation: number): number {
  const range = ranges[quotation]
  return range && range.host < 0 && followsColon(tokens, range) ? range.first : -1
}

/** The name that with a colon is all that stands before a quotation in its sentence, or -1. */
function nameBefore(scene: Scene, quotation: number): number {
  const { tokens, found, mentionAt, quotations } = scene
  if (quotations[quotation]?.kind === 'headline') return -1
  const mention = mentionAt[behindColon(scene, quotation) - 1] ?? -1
  const name = found[mention]
  if (name?.kind !== 'name' || name.sort === 'place') return -1
  return opensSentence(tokens, name.first) ? mention : -1
}

const LONGEST_DESCRIPTION = 12 // words
const NO_DESCRIPTION = KNOWN.auxiliary | KNOWN.pronoun | KNOWN.verb

/** The name that opens a paragraph, where only commas and a description stand between it and the colon, or -1. */
function describedBefore(scene: Scene, quotation: number): number {
  const { found, mentionAt } = scene
  const { gap, paragraph } = scene.tokens
  const first = behindColon(scene, quotation)
  let opens = first - 1
  while (opens > 0 && first - opens < LONGEST_DESCRIPTION && paragraph[opens - 1] === paragraph[opens]) opens--
  if (first < 0 || (opens > 0 && paragraph[opens - 1] === paragraph[opens])) return -1
  const mention = mentionAt[opens] ?? -1
  const name = found[mention]
  const isParted = (gap[(name?.last ?? 0) + 1] ?? 0) & (GAP.comma | GAP.openParen)
  if (name?.kind !== 'name' || name.sort !== 'person' || !isParted) return -1
  for (let t = name.last + 1; t < first; t++) if (!describes(scene, name.last, t)) return -1
  return mention
}

/** Whether a word goes on with the description of a name: “71, retired”, “who has three”, not “met Ruiz, who said”. */
function describes({ tokens, found, mentionAt }: Scene, last: number, t: number): boolean {
  const { gap, base } = tokens
  if ((gap[t] ?? 0) & GAP.stop) return false
  if (base[last + 1] === 'who') return found[mentionAt[t] ?? -1]?.kind !== 'name'
  return !has(tokens, t, NO_DESCRIPTION) && !SPEECH_VERBS.has(base[t] ?? '')
}

const QUOTING = new Set(['cited', 'cites', 'citing', 'quoted', 'quotes', 'quoting'])

/** Brandt in “Ruiz quoted Tom Brandt as saying: “Never.””, or -1. */
function quotedAsSaying({ tokens, found, mentionAt, ranges }: Scene, quotation: number): number {
  const { base } = tokens
  const { first = 0 } = ranges[quotation] ?? {}
  const saying = base[first - 1] === 'that' ? first - 2 : first - 1
  if (base[saying] !== 'saying' || base[saying - 1] !== 'as') return -1
  const mention = mentionAt[saying - 2] ?? -1
  return QUOTING.has(base[(found[mention]?.first ?? 0) - 1] ?? '') ? mention : -1
}

const OBJECTS = new Set(['her', 'him', 'it', 'that', 'them', 'this'])

/** Ruiz in “something Ruiz described as “a start””: nothing stands between who calls something so and the words. Or -1. */
function describesAs({ tokens, clauses, found, mentionAt, ranges }: Scene, quotation: number): number {
  const { base } = tokens
  const { first = 0 } = ranges[quotation] ?? {}
  if (base[first - 1] !== 'as') return -1
  const cue = OBJECTS.has(base[first - 2] ?? '') ? first - 3 : first - 2
  const mention = mentionAt[cue - 1] ?? -1
  const isSubject = clauses[mention]?.after === cue && found[mention]?.kind !== 'pronoun'
  return isSubject && CALLING_VERBS.has(base[cue] ?? '') ? mention : -1
}

/** “…,” Ruiz said. “…”: a whole sentence that ends the paragraph, right after one that its speaker is quoted in. */
function goesOn(scene: Scene, quotation: number, memory: Memory): Told | undefined {
  const { tokens, quotations, ranges } = scene
  const { paragraph, sentence } = tokens
  const [range, previous] = [ranges[quotation], previousQuotation(scene, quotation, memory)]
  const before = ranges[previous]
  if (!range || !before || quotations[quotation]?.kind !== 'direct') return undefined
  const { first, last } = range
  const endsParagraph = paragraph[before.first] === paragraph[first] && paragraph[last + 1] !== paragraph[first]
  if (!endsParagraph || sentence[first - 1] === sentence[first] || !isBeside(tokens, first - 1, before))
    return undefined
  return { mention: memory.speakers[previous] ?? -1, right: Math.min(NAMED, memory.right[previous] ?? 0) }
}
