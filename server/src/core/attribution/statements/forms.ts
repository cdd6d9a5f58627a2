import { CUE_STRENGTHS, cueStrength } from './cue-strength.ts'
import { hashOf } from './hash.ts'
import { LISTED_PARTS, type Pos, partOfSpeech } from './parts-of-speech.ts'

/** What is known of a word form, or of a mark, wherever it stands. */
export interface FormInfo {
  readonly hash: number
  readonly pos: Pos
  readonly cue: number
}

/** The forms that the lists have, looked up once for all texts. */
const LISTED: ReadonlyMap<string, FormInfo> = new Map(
  [...LISTED_PARTS.keys(), ...CUE_STRENGTHS.keys()].map((form) => [form, lookUp(form)]),
)

/** What is known of a form; `seen` keeps what had to be worked out, for the next time that the text has it. */
export function infoOf(seen: Map<string, FormInfo>, form: string): FormInfo {
  const known = LISTED.get(form) ?? seen.get(form)
  if (known) return known
  const info = lookUp(form)
  seen.set(form, info)
  return info
}

function lookUp(form: string): FormInfo {
  return { hash: hashOf(form), pos: partOfSpeech(form), cue: cueStrength(form) }
}
