import { genderOf } from '../../people/gender.ts'
import { between } from '../between.ts'
import type { Clause } from '../clause.ts'
import type { Range, Scene } from '../scene.ts'
import { type Memory, previousQuotation } from './previous.ts'

export const GOVERNING = [
  'governs',
  'cuesBetween',
  'nounCue',
  'byCue',
  'namesakes',
  'gender',
  'rankInSentence',
  'commasBetween',
  'gCueBefore',
  'gDistanceBefore',
  'gCuesBefore',
  'gCueAfter',
  'gDistanceAfter',
]

const STRONG_CUE = 40
const REACH_BEFORE = 40
const REACH_AFTER = 16
const MOST_CUES = 3

/** The verbs of speech around a quotation, nearest first, as tokens. */
interface Cues {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** How each candidate stands to the verbs around the quotation, and those verbs. */
export function governingOf(
  scene: Scene,
  quotation: number,
  candidates: readonly number[],
  memory: Memory,
): readonly (readonly number[])[] {
  const range = scene.ranges[quotation]
  if (!range) return candidates.map(() => GOVERNING.map(() => 0))
  const cues = cuesAround(scene, range)
  const speaker = memory.speakers[previousQuotation(scene, quotation, memory)] ?? -1
  const context = contextOf(scene, range, cues)
  return candidates.map((candidate) =>
    standingOf(scene, range, cues, candidate).concat(
      [namesakesOf(scene, candidates, candidate), agreementOf(scene, candidate, speaker)],
      placeOf(scene, range, candidate),
      context,
    ),
  )
}

function cuesAround(scene: Scene, { first, last, host }: Range): Cues {
  return {
    before: cuesFrom(scene, { from: first - 1, step: -1, inside: first, host, reach: REACH_BEFORE }),
    after: cuesFrom(scene, { from: last + 1, step: 1, inside: last, host, reach: REACH_AFTER }),
  }
}

interface Search {
  readonly from: number
  readonly step: 1 | -1
  /** The word of the quotation whose sentence is searched. */
  readonly inside: number
  readonly host: number
  /** How many words outside of marks are looked at. */
  readonly reach: number
}

const FARTHEST = 200 // words, those in other marks as well: a sentence may be as long as its text

function cuesFrom({ tokens, cues }: Scene, { from, step, inside, host, reach }: Search): readonly number[] {
  const found: number[] = []
  let seen = 0
  const end = step < 0 ? Math.max(-1, from - FARTHEST) : Math.min(tokens.count, from + FARTHEST)
  for (let t = from; step < 0 ? t > end : t < end; t += step) {
    if (seen >= reach || found.length >= MOST_CUES || tokens.sentence[t] !== tokens.sentence[inside]) break
    if (tokens.quotation[t] !== host) continue
    seen++
    if ((cues[t] ?? 0) >= STRONG_CUE) found.push(t)
  }
  return found
}

const NONE = 9
const AFTER = 4

function standingOf(scene: Scene, range: Range, { before, after }: Cues, candidate: number): readonly number[] {
  const mention = scene.found[candidate]
  const clause = scene.clauses[candidate]
  if (!mention || !clause) return [NONE, 0, 0, 0]
  const [first, second] = [placeOfOwn(after, clause), placeOfOwn(before, clause)]
  let crossed = 0
  if (mention.first < range.first) {
    for (const cue of before) if (cue > mention.last && cue !== clause.after) crossed++
  } else for (const cue of after) if (cue < mention.first && cue !== clause.before) crossed++
  const governs = first >= 0 ? AFTER + first : second >= 0 ? second : NONE
  return [governs, crossed, nounCue(scene, mention.last), byCue(scene, clause.lead)]
}

/** The place of a mention's own cue among others, or -1. */
function placeOfOwn(cues: readonly number[], { after, before }: Clause): number {
  for (let place = 0; place < cues.length; place++) if (cues[place] === after || cues[place] === before) return place
  return -1
}

/** “Renn’s claim”: the strongest cue in the words after somebody who owns it. */
function nounCue({ tokens, cues }: Scene, last: number): number {
  return tokens.possessive[last] ? Math.max(...[1, 2, 3, 4].map((ahead) => cues[last + ahead] ?? 0)) : 0
}

/** “a report by Renn”: the strongest cue before the word that leads to somebody. */
function byCue({ tokens, cues }: Scene, lead: number): number {
  return BY.has(tokens.base[lead] ?? '') ? Math.max(cues[lead - 1] ?? 0, cues[lead - 2] ?? 0) : 0
}

const BY = new Set(['by', 'from', 'of'])

function namesakesOf({ tokens, found }: Scene, candidates: readonly number[], candidate: number): number {
  const word = tokens.base[found[candidate]?.last ?? -1]
  return Math.min(5, candidates.filter((other) => tokens.base[found[other]?.last ?? -1] === word).length)
}

/** 0 cannot be said · 1 the speaker before has the candidate's gender · 2 has another. */
function agreementOf({ tokens, found }: Scene, candidate: number, speaker: number): number {
  const [mention, before] = [found[candidate], found[speaker]]
  if (!mention || !before) return 0
  const [own, other] = [genderOf(tokens, mention), genderOf(tokens, before)]
  if (own === 'unknown' || other === 'unknown') return 0
  return own === other ? 1 : 2
}

function placeOf(scene: Scene, { first, last, host }: Range, candidate: number): readonly number[] {
  const mention = scene.found[candidate]
  if (!mention) return [0, 0]
  const after = mention.first > last
  const { commas } = between(scene, host, after ? [last + 1, mention.first + 1] : [mention.last + 1, first + 1])
  return [Math.min(MOST_RANK, scene.ranks[candidate] ?? 0), Math.min(MOST_COMMAS, commas)]
}

const MOST_RANK = 4
const MOST_COMMAS = 5

function contextOf({ cues }: Scene, range: Range, { before, after }: Cues): readonly number[] {
  const [b, a] = [before[0], after[0]]
  return [
    b === undefined ? 0 : (cues[b] ?? 0),
    b === undefined ? REACH_BEFORE : Math.min(REACH_BEFORE, range.first - b),
    before.length,
    a === undefined ? 0 : (cues[a] ?? 0),
    a === undefined ? REACH_AFTER : Math.min(REACH_AFTER, a - range.last),
  ]
}
