import { GAP } from '../people/tokens.ts'
import { speaks } from './says-behind.ts'
import { followsColon, type Scene } from './scene.ts'

const LEADS_IN = 60 // per cent: “said”, “asked”, “replied”; with a colon they hardly do anything else
const REACH = 44 // words: as far as a clause is followed from its subject to its verb

/**
 * Stone in “Miriam Stone, for the family, asked: “…””, as a mention, or -1: the subject of a verb of speech that leads in to
 * the words with a colon. What tells who answers may stand right behind them.
 */
export function saysBefore(scene: Scene, quotation: number): number {
  const { tokens, cues, clauses, found, mentionAt, ranges } = scene
  const range = ranges[quotation]
  if (!range || !followsColon(tokens, range)) return -1
  const cue = range.first - 1
  if ((cues[cue] ?? 0) < LEADS_IN || tokens.quotation[cue] !== range.host) return -1
  let subject = -1
  for (let t = cue - 1; t >= 0 && cue - t < REACH && tokens.sentence[t] === tokens.sentence[cue]; t--) {
    const mention = mentionAt[t] ?? -1
    const isSubject = clauses[mention]?.after === cue || standsBetweenCommas(scene, mention, cue)
    if (isSubject && speaks({ tokens, found }, mention)) subject = mention
  }
  return subject
}

/** “counsel for the family, Miriam Stone, asked”: a name between commas, right before the verb of what it stands beside. */
function standsBetweenCommas({ tokens: { gap }, found }: Scene, mention: number, cue: number): boolean {
  const { first = 0, last = -1 } = found[mention] ?? {}
  return last + 1 === cue && Boolean((gap[first] ?? 0) & (gap[cue] ?? 0) & GAP.comma)
}
