import { passagesOf } from '../align/passages.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Gender, Person } from '../people/person.ts'
import type { Reading } from '../reading.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import { creditAfter } from './credit-after.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { agreementOf, personOf } from './speakers.ts'
import { shownName, wordsAt } from './wording.ts'

/** A pronoun, or a speaker carried over, with two or more people in reach. */
export const ambiguousAttribution: Check = {
  code: 'ambiguous-attribution',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections({ draft, people }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { quotation, match } = judged
  const meant = candidates(draft, quotation.attribution)
  if (meant.length < 2) return []
  const [passage] = passagesOf(match)
  const isPossible = (person: Person) => !passage || agreementOf(person, passage, people) !== 'different'
  return [
    {
      span: { start: quotation.start, end: quotation.end },
      grave: false,
      capped: true,
      message: `Who says this could be read in more than one way: ${meant.map(({ name }) => shownName(name)).join(' or ')}.`,
      evidence: [],
      fixes: meant.filter(isPossible).map(({ name }) => nameSpeaker(draft, judged, name)),
    },
  ]
}

const MOST_NAMES = 3 // of those it could be: a message and a menu stay short

/** Who could be meant, the likeliest first; nobody where it is clear. */
function candidates(draft: Reading, attribution: Attribution): readonly Person[] {
  if (attribution.kind === 'none') return []
  const isNamed = attribution.kind === 'stated' && attribution.mention.kind === 'name'
  if (isNamed && attribution.certainty !== 'unsure') return []
  const people = [attribution.person, ...attribution.rivals].flatMap((id) => personOf(draft, id) ?? [])
  const gender = GENDERS.get(wordsAt(draft.text, attribution.mention).trim().toLowerCase())
  const meant = people.filter((one) => one.kind === 'person' && fits(one.gender, gender))
  return meant.filter(({ name }, i) => meant.findIndex((other) => other.name === name) === i).slice(0, MOST_NAMES)
}

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
])

const fits = (gender: Gender, wanted: Gender | undefined): boolean =>
  gender === 'unknown' || wanted === undefined || gender === wanted

/** The name in place of the pronoun; behind the quotation where nothing stands for the speaker. */
function nameSpeaker(draft: Reading, { quotation }: JudgedQuotation, name: string): Fix {
  const { attribution } = quotation
  const edits =
    attribution.kind === 'stated'
      ? [{ start: attribution.mention.start, end: attribution.mention.end, newText: name }]
      : creditAfter(draft, quotation, `${name} said`)
  return { title: `Name ${shownName(name)}`, safe: false, edits }
}
