import type { Passage } from '../align/match.ts'
import { passagesOf } from '../align/passages.ts'
import type { Source } from '../align/source.ts'
import type { Person } from '../people/person.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { isShort } from './edit-check.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { namesOutlet } from './outlets.ts'
import { sourceName } from './source-name.ts'
import { agreementOf, type KnownPerson, personOf } from './speakers.ts'
import { unquote } from './unquote.ts'
import { shownName } from './wording.ts'

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
      message: `In the source these words are its author’s own, not something that ${shownName(speaker.name)} said.`,
      evidence: passages.map((passage) => ({ passage, message: 'Here they stand outside quotation marks.' })),
      fixes: [...creditSource(scene, judged, passages), ...unquote(scene.draft, judged)],
    },
  ]
}

/** The fix that gives the words to the source that has them, in place of the speaker. */
function creditSource({ draft }: Scene, judged: JudgedQuotation, [passage]: readonly Passage[]): readonly Fix[] {
  const { attribution } = judged.quotation
  if (attribution.kind !== 'stated' || !passage) return []
  const { start, end } = attribution.mention
  const name = sourceName(passage.source)
  const opens =
    /[.!?”"’]\s*$|^\s*$/u.test(draft.text.prose.visible.slice(Math.max(0, start - 3), start)) &&
    start < judged.quotation.start
  const newText = opens ? name.charAt(0).toUpperCase() + name.slice(1) : name
  return [{ title: `Attribute it to ${shownName(name)}`, safe: false, edits: [{ start, end, newText }] }]
}

function isProseOfAnother(passage: Passage, speaker: Person, people: readonly KnownPerson[]): boolean {
  if (passage.voice !== 'prose' || !holdsSpeech(passage.source)) return false
  if (isOutlet(passage.source, speaker)) return false
  return agreementOf(speaker, passage, people) !== 'same'
}

/** Whether a source quotes anybody, so that what stands outside the marks is its author's. */
const holdsSpeech = ({ reading }: Source): boolean =>
  reading.quotations.some(({ attribution }) => attribution.kind !== 'none')

/** “the Herald”, “the mayor interview”: the draft may call a source by its outlet, its title or its file. */
function isOutlet(source: Source, speaker: Person): boolean {
  return [source.outlet, source.title, sourceName(source)].some(
    (label) => label !== null && namesOutlet(label, speaker.name),
  )
}
