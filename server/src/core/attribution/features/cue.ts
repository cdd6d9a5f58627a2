import type { Tokens } from '../../people/tokens.ts'
import { between } from '../between.ts'
import type { Range, Scene } from '../scene.ts'

export const CUE = [
  'cueShare',
  'cueDistance',
  'crossed',
  'negated',
  'inverted',
  'accordingTo',
  'cueToQuotation',
  'cueForm',
  'cueSentence',
  'strength',
  'rival',
]

const STRENGTH = CUE.indexOf('strength')
const RIVAL = CUE.indexOf('rival')
const FAR = 40

/** The verb of a candidate and how near the quotation it stands; how strong the best other candidate's is. */
export function cuesOf(scene: Scene, quotation: number, candidates: readonly number[]): readonly (readonly number[])[] {
  const rows = candidates.map((candidate) => cueOf(scene, quotation, candidate))
  const strengths = rows.map((row) => row[STRENGTH] ?? 0)
  for (const [place, row] of rows.entries()) row[RIVAL] = best(strengths, place)
  return rows
}

function best(strengths: readonly number[], place: number): number {
  let most = 0
  for (let i = 0; i < strengths.length; i++) if (i !== place) most = Math.max(most, strengths[i] ?? 0)
  return most
}

/** All but the rival, which is known when all candidates are. */
function cueOf(scene: Scene, quotation: number, candidate: number): number[] {
  const { tokens, cues, ranges, found, clauses } = scene
  const range = ranges[quotation]
  const mention = found[candidate]
  const clause = clauses[candidate]
  if (!range || !mention || !clause) return CUE.map(() => 0)
  const after = shareAt(cues, clause.after)
  const before = shareAt(cues, clause.before)
  const cue = clause.before >= 0 && (before >= after || clause.after < 0) ? clause.before : clause.after
  const distance = cue < 0 ? FAR : distanceTo(scene, cue, range)
  const same = cue >= 0 && nearSentence(tokens, cue, range)
  const strength = (clause.accordingTo ? 90 : Math.max(after, before)) / (1 + distance / 8) / (same ? 1 : 3)
  return [
    after,
    clause.after < 0 ? FAR : Math.min(FAR, clause.after - mention.last),
    clause.crossed,
    Number(clause.negated),
    before,
    Number(clause.accordingTo),
    distance,
    formOf(tokens.base[cue] ?? ''),
    Number(same),
    strength,
    0,
  ]
}

const shareAt = (cues: Uint8Array, cue: number): number => (cue < 0 ? 0 : (cues[cue] ?? 0))

function distanceTo(scene: Scene, cue: number, { first, last, host }: Range): number {
  const stretch: readonly [number, number] = cue > last ? [last + 1, cue] : [cue + 1, first]
  return Math.min(FAR, between(scene, host, stretch).words)
}

const nearSentence = (tokens: Tokens, cue: number, { first, last }: { first: number; last: number }): boolean =>
  tokens.sentence[cue] === tokens.sentence[first] || tokens.sentence[cue] === tokens.sentence[last]

const SAYING = /^(?:said|says?|told|wrote|writes|added|adds|tweeted|asked|continued|replied|explained)$/u

/** 0 no cue · 1 the plain verbs of speech · 2 -ing · 3 past · 4 other. */
function formOf(base: string): number {
  if (!base) return 0
  if (SAYING.test(base)) return 1
  if (base.endsWith('ing')) return 2
  return base.endsWith('ed') ? 3 : 4
}
