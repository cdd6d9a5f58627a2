import type { Passage } from '../align/match.ts'
import { passagesOf } from '../align/passages.ts'
import { voiceAt, voicesOf } from '../align/voices.ts'
import { wordSet } from '../align/word-set.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Text } from '../text/text.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import verbs from './data/loaded-verbs.data.json'
import type { JudgedQuotation } from './finding.ts'
import { quoted, wordsAt } from './wording.ts'

const NEUTRAL = wordSet(verbs.neutral)
const SAY = ['say', 'says', 'said', 'saying'] as const

/** The plain form for each form of a loaded verb: `said` for `claimed`. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  verbs.loaded.flatMap((row) => row.split('|').map((form, i) => [form, SAY[i] ?? 'said'] as const)),
)

/** Claimed, admitted, insisted … where every source that has the words has a neutral verb for them. */
export const loadedVerb: Check = {
  code: 'loaded-verb',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections({ draft }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { attribution } = judged.quotation
  const verb = cueOf(draft.text, attribution)
  const plain = verb && PLAIN.get(verb)
  const passages = passagesOf(judged.match)
  const there = passages.map(verbOf)
  if (!plain || attribution.kind !== 'stated' || !attribution.cue || !there[0]) return []
  if (!there.every((one) => one !== null && NEUTRAL.has(one))) return []
  const { start, end } = attribution.cue
  return [
    {
      span: { start, end },
      grave: false,
      capped: true,
      message: `The verb ${quoted(verb)} takes a side. The source has ${quoted(there[0])}.`,
      evidence: passages.map((passage) => ({ passage, message: `The source has ${quoted(verbOf(passage) ?? '')}.` })),
      fixes: [{ title: `Use ${quoted(plain)}`, safe: false, edits: [{ start, end, newText: plain }] }],
    },
  ]
}

const cueOf = (text: Text, attribution: Attribution): string | null =>
  attribution.kind === 'stated' && attribution.cue ? wordsAt(text, attribution.cue).trim().toLowerCase() : null

function verbOf({ source, start }: Passage): string | null {
  const voice = voiceAt(voicesOf(source.reading), start)
  return voice && cueOf(source.reading.text, voice.attribution)
}
