import { GAP } from '../people/tokens.ts'
import { CALLING_VERBS } from '../text/speech-verbs.ts'
import { findCandidates } from './candidates.ts'
import gateData from './data/attributed-gate.data.json'
import sureData from './data/speaker-certainty.data.json'
import rankerData from './data/speaker-ranker.data.json'
import { candidateFeatures, FEATURES } from './features/candidate.ts'
import { choose } from './features/decision.ts'
import { isNamesake, type Memory } from './features/previous.ts'
import { type View, viewOf } from './features/view.ts'
import type { Scene } from './scene.ts'
import { isNickname, NAMED, speakerTold } from './speaker-told.ts'
import { readTrees } from './trees.ts'

const RANKER = readTrees(rankerData)
const GATE = readTrees(gateData)
const CERTAINTY = readTrees(sureData)

/** The mention that was chosen for a quotation, and how sure that is. */
export interface Decision {
  readonly mention: number
  /** The chance that somebody said the words at all, 0 to 1. */
  readonly spoken: number
  /** The chance that the mention names who did, 0 to 1. */
  readonly right: number
}

/** Ranks the candidates of a quotation. `undefined` where nobody is in reach. */
export function decide(scene: Scene, quotation: number, memory: Memory): Decision | undefined {
  const told = speakerTold(scene, quotation, memory)
  if (told) return { mention: told.mention, spoken: 1, right: told.right }
  if (isNickname(scene, quotation)) return undefined
  const candidates = findCandidates(scene, quotation, memory)
  const view = viewOf(scene, quotation, { candidates, memory })
  if (!view) return undefined
  const table = candidateFeatures(view)
  const scores = RANKER.rank(table, FEATURES.length)
  const { place, features } = choose(scene, quotation, { candidates, table, scores })
  const best = candidates[place]
  if (best === undefined) return undefined
  // of two mentions of one name, the one that says so beside the words is their attribution
  const beside = candidates.find((other) => isNamesake(scene, best, other) && saysBeside(scene, quotation, other))
  const calling = candidates.find((other) => callsItSo(scene, quotation, other))
  const mention = wholeOf(scene, candidates, beside ?? calling ?? best)
  if (isSoCalled(scene, quotation, mention)) return undefined
  const certain =
    isLedIn(scene, quotation, mention) || putsItSo(scene, quotation, mention) || goesOn(view, quotation, mention)
  const spoken = certain ? 1 : chance(GATE.score(features))
  const right = chance(CERTAINTY.score(features))
  const isBeside = saysBeside(scene, quotation, mention) || bringsBlock(scene, quotation, mention)
  return { mention, spoken, right: isBeside ? Math.max(right, NAMED) : right }
}

/** “The Leith Foundation website notes”, “said Ruiz’s office”: who is named inside of what speaks does not speak. */
function wholeOf({ found }: Scene, candidates: readonly number[], mention: number): number {
  const { first = 0, last = 0 } = found[mention] ?? {}
  const holds = (other: number) => {
    const around = found[other]
    return around !== undefined && other !== mention && around.first <= first && last <= around.last
  }
  return candidates.find(holds) ?? mention
}

/** “The so-called “bridge tax” is a tax on boats.”: who was named in the sentence before does not say so. */
function isSoCalled({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  if (!name || !range || tokens.base[range.first - 1] !== 'called' || tokens.base[range.first - 2] !== 'so')
    return false
  return tokens.sentence[name.first] !== tokens.sentence[range.first]
}

/** “something the mayor described as “a start””: nothing stands between who calls something so and the words. */
function callsItSo({ tokens, clauses, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  const cue = clauses[mention]?.after ?? -1
  if (!name || !range || name.kind === 'pronoun' || cue !== name.last + 1) return false
  if (!CALLING_VERBS.has(tokens.base[cue] ?? '') || tokens.base[range.first - 1] !== 'as') return false
  const between = range.first - cue - 1
  return between === 1 || (between === 2 && OBJECTS.has(tokens.base[cue + 1] ?? ''))
}

const OBJECTS: ReadonlySet<string> = new Set(['her', 'him', 'it', 'that', 'them', 'this'])

/** “Ana Ruiz wrote:” right before a block quotation. */
function bringsBlock(
  { tokens, clauses, cues, quotations, ranges }: Scene,
  quotation: number,
  mention: number,
): boolean {
  const { first = 0 } = ranges[quotation] ?? {}
  if (quotations[quotation]?.kind !== 'block' || !((tokens.gap[first] ?? 0) & GAP.colon)) return false
  const cue = clauses[mention]?.after ?? -1
  return cue >= 0 && tokens.sentence[cue] === tokens.sentence[first - 1] && (cues[cue] ?? 0) >= SAYS
}

const SAYS = 80 // per cent: “said”, “told”, “wrote”, “added”

function saysBeside({ tokens, cues, clauses, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [clause, name, range] = [clauses[mention], found[mention], ranges[quotation]]
  if (!clause || !name || !range || range.last < range.first || tokens.possessive[name.last]) return false
  const next = range.last + 1
  const cue = clause.before === next ? next : name.first === next ? clause.after : -1
  const ends = (tokens.gap[next] ?? 0) & (GAP.comma | GAP.stop)
  return ends !== 0 && (cue === next || cue === name.last + 1) && (cues[cue] ?? 0) >= SAYS
}

/** Whether a colon before the words says that somebody's follow: behind a name, or before a block quotation. */
function isLedIn(scene: Scene, quotation: number, mention: number): boolean {
  const { tokens, quotations, ranges } = scene
  const isBlock = quotations[quotation]?.kind === 'block'
  if (isBlock && (tokens.gap[ranges[quotation]?.first ?? 0] ?? 0) & GAP.colon) return true
  return headsParagraph(scene, quotation, mention)
}

/** “…, as the chair, Ana Ruiz, put it.” */
function putsItSo({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  if (!name || !range || name.first <= range.last) return false
  if (tokens.sentence[name.first] !== tokens.sentence[range.last]) return false
  const around = tokens.base.slice(Math.max(range.last + 1, name.first - PUTS_REACH), name.last + PUTS_REACH)
  const put = around.findLastIndex((word) => word === 'put' || word === 'puts')
  return put > 0 && around[put + 1] === 'it' && around.lastIndexOf('as', put) >= 0
}

const PUTS_REACH = 6 // words: a description and a name on either side

/** “Ruiz: We would ‘open the gate’ in June”: a headline after a name and a colon is that name's words. */
function headsParagraph({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const name = found[mention]
  const range = ranges[quotation]
  if (!name || !range || name.kind === 'pronoun' || !((tokens.gap[name.last + 1] ?? 0) & GAP.colon)) return false
  const paragraph = tokens.paragraph[name.first]
  return paragraph === tokens.paragraph[range.first] && paragraph !== tokens.paragraph[name.first - 1]
}

/** “…,” Ruiz said. “…”: a whole sentence of who spoke before in the paragraph. On held-out articles 1,146 of 1,150 are said. */
function goesOn({ scene, range, speaker }: View, quotation: number, mention: number): boolean {
  const { tokens, quotations, ranges } = scene
  const [first, before] = [range.first, ranges[quotation - 1]]
  if (!before || tokens.paragraph[before.first] !== tokens.paragraph[first]) return false
  if (tokens.sentence[first - 1] === tokens.sentence[first] || quotations[quotation]?.kind !== 'direct') return false
  return speaker >= 0 && isNamesake(scene, speaker, mention)
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
