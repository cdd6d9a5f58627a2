import type { Passage } from '../align/match.ts'
import { passagesOf } from '../align/passages.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { nameWords } from '../people/name-words.ts'
import type { Person } from '../people/person.ts'
import { rolesAgree } from '../people/role-synonyms.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { isShort } from './edit-check.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { type Agreement, agreementOf, personOf, sourceSpeakerName } from './speakers.ts'
import { shownName, wordsAt } from './wording.ts'

type Stated = Exclude<Attribution, { kind: 'none' }>

/** The source gives the words to a person who is different from the draft's. Several passages: unless any of them fits. */
export const misattributed: Check = {
  code: 'misattributed',
  find: (scene) => oncePerMention(scene.judged.flatMap((judged) => objections(scene, judged))),
}

/** One name that several quotations rest on is wrong once. */
const oncePerMention = (found: readonly Objection[]): readonly Objection[] =>
  found.filter(({ span }, i) => found.findIndex((other) => other.span.start === span.start) === i)

function objections({ draft, people }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { attribution } = judged.quotation
  const speaker = attribution.kind === 'none' ? null : personOf(draft, attribution.person)
  const passages = passagesOf(judged.match)
  const first = passages[0]
  if (attribution.kind === 'none' || attribution.certainty === 'unsure' || !speaker || !first) return []
  if (isGuessed(draft, attribution, speaker)) return []
  const isAnother = (passage: Passage) => agreementOf(speaker, passage, people) === 'different'
  if (!passages.every(isAnother) || mayMean(draft, attribution, (person) => agreementOf(person, first, people)))
    return []
  const there = sourceSpeakerName(first) ?? 'somebody else'
  if (isBareSurname(wordsAt(draft.text, attribution.mention), there)) return []
  const { start, end } = attribution.kind === 'stated' ? attribution.mention : judged.quotation
  return [
    {
      span: { start, end },
      grave: true,
      capped: isShort(draft, judged),
      message: `The source gives these words to ${shownName(there)}, not to ${shownName(speaker.name)}.`,
      evidence: passages.map((passage) => ({
        passage,
        message: `Said by ${shownName(sourceSpeakerName(passage) ?? 'somebody else')}.`,
      })),
      fixes: attribution.kind === 'stated' ? [rename({ start, end }, there)] : [],
    },
  ]
}

/** “The chair said”, where the draft calls nobody a chair: whom it was taken for is a guess. */
function isGuessed(draft: Reading, attribution: Stated, { name, roles }: Person): boolean {
  if (attribution.mention.kind !== 'nominal' || isNamed(draft, attribution)) return false
  const description = wordsAt(draft.text, attribution.mention).toLowerCase()
  if (description === name.toLowerCase()) return false
  return !description.split(' ').some((word) => roles.some((role) => rolesAgree(word, role)))
}

/** “She said”, with the source's speaker named in the draft as well, or “X and Y said”: nobody is accused. */
function mayMean(draft: Reading, attribution: Stated, agrees: (person: Person) => Agreement): boolean {
  const isAgreed = (person: Person | null) => person !== null && agrees(person) === 'same'
  if (attribution.together.some((id) => isAgreed(personOf(draft, id)))) return true
  if (attribution.kind === 'stated' && isNamed(draft, attribution)) return false
  return draft.people.some((person) => person.kind === 'person' && isAgreed(person))
}

/** A name, or a description with the name behind its comma: “the harbour master, Tom Brandt, said”. */
function isNamed({ mentions }: Reading, { mention, person }: Stated): boolean {
  if (mention.kind === 'name') return true
  const [nearest, furthest] = [mention.end + 1, mention.end + ', '.length]
  return mentions.some(
    ({ kind, person: named, start }) => kind === 'name' && named === person && start >= nearest && start <= furthest,
  )
}

/** “Okafor said”: of two Okafors, either may be meant. */
function isBareSurname(mention: string, name: string): boolean {
  const [surname, ...more] = nameWords(mention)
  return surname !== undefined && more.length === 0 && nameWords(name).at(-1) === surname
}

const rename = (mention: Span, name: string): Fix => ({
  title: `Name ${shownName(name)}`,
  safe: false,
  edits: [{ ...mention, newText: name }],
})
