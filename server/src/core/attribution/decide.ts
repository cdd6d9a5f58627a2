import { GAP } from '../people/tokens.ts'
import { findCandidates } from './candidates.ts'
import gateData from './data/attributed-gate.data.json'
import sureData from './data/speaker-certainty.data.json'
import rankerData from './data/speaker-ranker.data.json'
import { candidateFeatures } from './features/candidate.ts'
import { choose } from './features/decision.ts'
import type { Memory } from './features/previous.ts'
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
  const rows = candidateFeatures(scene, quotation, candidates, memory)
  const scores = RANKER.rank(rows)
  const { place, features } = choose(scene, quotation, { candidates, rows, scores })
  const best = candidates[place]
  if (best === undefined) return undefined
  const mention =
    candidates.find((other) => isPossessed(scene, best, other)) ??
    candidates.find((other) => isNamesake(scene, best, other) && saysBeside(scene, quotation, other)) ??
    best
  const spoken = isLedIn(scene, quotation, mention) ? 1 : chance(GATE.score(features))
  const right = chance(CERTAINTY.score(features))
  const beside = saysBeside(scene, quotation, mention) || bringsBlock(scene, quotation, mention)
  return { mention, spoken, right: beside ? Math.max(right, NAMED) : right }
}

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

/** “said Ruiz’s office”: what somebody has, and not who has it. */
function isPossessed({ tokens, found }: Scene, owner: number, other: number): boolean {
  const [name, whole] = [found[owner], found[other]]
  if (!name || !whole || !tokens.possessive[name.last]) return false
  return whole.kind === 'nominal' && whole.first <= name.first && name.last < whole.last
}

/** Of two mentions of one name, the one that says so beside the words is their attribution. */
const isNamesake = ({ tokens, found }: Scene, a: number, b: number): boolean =>
  tokens.base[found[a]?.last ?? -1] === tokens.base[found[b]?.last ?? -1]

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

/** “Ruiz: We would ‘open the gate’ in June”: a headline after a name and a colon is that name's words. */
function headsParagraph({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const name = found[mention]
  const range = ranges[quotation]
  if (!name || !range || name.kind === 'pronoun' || !((tokens.gap[name.last + 1] ?? 0) & GAP.colon)) return false
  const paragraph = tokens.paragraph[name.first]
  return paragraph === tokens.paragraph[range.first] && paragraph !== tokens.paragraph[name.first - 1]
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
