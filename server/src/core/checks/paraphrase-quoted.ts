import type { Passage } from '../align/match.ts'
import type { Source } from '../align/source.ts'
import type { Person } from '../people/person.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { isShort } from './edit-check.ts'
import type { JudgedQuotation } from './finding.ts'
import { passagesOf } from './misattributed.ts'
import { agreementOf, type KnownPerson, personOf } from './speakers.ts'
import { unquote } from './unquote.ts'

/**
 * The words stand in the source as its author's prose, not as speech, and the draft gives them to a person. A source
 * that holds no speech at all may be what its author said or wrote, and is no reason to object.
 */
export const paraphraseQuoted: Check = {
  code: 'paraphrase-quoted',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections(scene: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { attribution } = judged.quotation
  const passages = passagesOf(judged.match)
  if (attribution.kind === 'none' || !passages.length || isShort(scene.draft, judged)) return []
  const speaker = personOf(scene.draft, attribution.person)
  if (!speaker || !passages.every((passage) => isProseOfAnother(passage, speaker, scene.people))) return []
  return [
    {
      span: { start: judged.quotation.start, end: judged.quotation.end },
      grave: false,
      capped: true,
      message: `In the source these words are its author’s own, not something that ${speaker.name} said.`,
      evidence: passages.map((passage) => ({ passage, message: 'Here they stand outside quotation marks.' })),
      fixes: [unquote(judged)],
    },
  ]
}

function isProseOfAnother(passage: Passage, speaker: Person, people: readonly KnownPerson[]): boolean {
  if (passage.voice !== 'prose' || !holdsSpeech(passage.source)) return false
  if (isOutlet(passage.source, speaker)) return false
  return agreementOf(speaker, passage, people) !== 'same'
}

/** Whether a source quotes anybody, so that what stands outside the marks is its author's. */
const holdsSpeech = ({ reading }: Source): boolean =>
  reading.quotations.some(({ attribution }) => attribution.kind !== 'none')

function isOutlet({ outlet, title }: Source, speaker: Person): boolean {
  const name = speaker.name.toLowerCase().replace(/^the /u, '')
  return speaker.kind !== 'person' && [outlet, title].some((label) => label?.toLowerCase().includes(name) === true)
}
