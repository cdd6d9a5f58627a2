import type { Span } from '../span.ts'
import type { Scene } from './scene.ts'

const REACH = 24

/**
 * Who passes the words on: `Reuters` in “he said, according to Reuters”, `CNN` in “she told CNN”. Looked for after the
 * cue, in its sentence. Null when the speaker is the only one named.
 */
export function findRelay({ tokens, mentionAt, found }: Scene, cue: number, speaker: number): Span | null {
  if (cue < 0) return null
  for (let t = cue; t < tokens.count && t - cue < REACH && tokens.sentence[t] === tokens.sentence[cue]; t++) {
    const opens =
      tokens.base[t] === 'to' && tokens.base[t - 1] === 'according' ? t + 1 : tokens.base[t] === 'told' ? t + 1 : -1
    if (opens < 0) continue
    const start = tokens.base[opens] === 'the' ? opens + 1 : opens
    const mention = found[mentionAt[start] ?? -1]
    if (!mention || mentionAt[start] === speaker || mention.sort !== 'organisation') continue
    return { start: tokens.start[mention.first] ?? 0, end: tokens.end[mention.last] ?? 0 }
  }
  return null
}
