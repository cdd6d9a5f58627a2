import type { Passage } from '../align/match.ts'
import { passagesOf } from '../align/passages.ts'
import type { Source } from '../align/source.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { firstFrom, lastUpTo } from '../text/within.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { isShort } from './edit-check.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { citesOutlet } from './outlets.ts'
import { sourceName } from './source-name.ts'
import { shownName } from './wording.ts'

/**
 * The draft cites one source for the words, in the sentence (“according to the Herald”) or by a comment beside the
 * paragraph, and they are in another.
 */
export const wrongSource: Check = {
  code: 'wrong-source',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections(scene: Scene, judged: JudgedQuotation): readonly Objection[] {
  if (isShort(scene.draft, judged)) return []
  if (judged.elsewhere) return [objection(judged, { passage: judged.elsewhere, fixes: [] })]
  const passages = passagesOf(judged.match)
  const [passage] = passages
  const sentence = sentenceOf(scene.draft, judged)
  const cited = scene.sources.filter((source) => isCitedIn(scene.draft, sentence, source))
  if (!passage || !cited.length || passages.some(({ source }) => cited.includes(source))) return []
  return [objection(judged, { passage, fixes: recite(scene.draft, sentence, { cited, passage }) })]
}

interface There {
  readonly passage: Passage
  readonly fixes: readonly Fix[]
}

const objection = ({ quotation: { start, end } }: JudgedQuotation, { passage, fixes }: There): Objection => ({
  span: { start, end },
  grave: false,
  capped: true,
  message: `These words are not in the source that is cited for them. They are in ${shownName(sourceName(passage.source))}.`,
  evidence: [{ passage, message: 'Here they stand.' }],
  fixes,
})

/** The draft's sentence around a quotation, without the quotation. */
function sentenceOf({ text }: Reading, { quotation }: JudgedQuotation): readonly Span[] {
  const first = lastUpTo(text.sentences, quotation.start)
  const last = text.sentences[firstFrom(text.sentences, quotation.end) - 1]
  return [
    { start: first?.start ?? quotation.start, end: quotation.start },
    { start: quotation.end, end: Math.max(last?.end ?? 0, quotation.end) },
  ]
}

const isCitedIn = ({ text }: Reading, spans: readonly Span[], source: Source): boolean => {
  const name = knownName(source)
  return name !== null && spans.some(({ start, end }) => citesOutlet(text.prose.visible.slice(start, end), name))
}

/** What a sentence can cite a source by: its outlet, or a title of two words or more that is no person's name. */
function knownName({ outlet, title, speaker }: Source): string | null {
  if (outlet) return outlet
  const name = title.replace(/\.[a-z\d]{2,5}$/iu, '')
  return /\S\s+\S/u.test(name) && name !== speaker ? name : null
}

interface Citation {
  readonly cited: readonly Source[]
  readonly passage: Passage
}

/** The fix that names the right source where the wrong one stands. */
function recite({ text }: Reading, spans: readonly Span[], { cited, passage }: Citation): readonly Fix[] {
  const right = knownName(passage.source)
  const wrong = cited.map(knownName)[0]
  if (!right || !wrong) return []
  const place = spans.flatMap(({ start, end }) => {
    const at = text.prose.visible.slice(start, end).toLowerCase().indexOf(wrong.toLowerCase())
    return at < 0 ? [] : [{ start: start + at, end: start + at + wrong.length }]
  })[0]
  return place ? [{ title: `Cite ${shownName(right)}`, safe: false, edits: [{ ...place, newText: right }] }] : []
}
