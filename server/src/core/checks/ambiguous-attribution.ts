import type { Attribution } from '../attribution/attribution.ts'
import type { Reading } from '../reading.ts'
import type { Check, Scene } from './check-kind.ts'
import { creditAfter } from './credit-after.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { personOf } from './speakers.ts'

/** A pronoun, or a speaker carried over, with two or more people in reach. */
export const ambiguousAttribution: Check = {
  code: 'ambiguous-attribution',
  find: ({ draft, judged }: Scene) =>
    judged.flatMap((one) => {
      const names = namesFor(draft, one.quotation.attribution)
      if (names.length < 2) return []
      return [
        {
          span: { start: one.quotation.start, end: one.quotation.end },
          grave: false,
          capped: true,
          message: `Who says this could be read in more than one way: ${names.join(' or ')}.`,
          evidence: [],
          fixes: names.map((name) => nameSpeaker(draft, one, name)),
        },
      ]
    }),
}

const MOST_NAMES = 3 // of those it could be: a message and a menu stay short

/** Who could be meant, the likeliest first; nobody where it is clear. */
function namesFor(draft: Reading, attribution: Attribution): readonly string[] {
  if (attribution.kind === 'none' || attribution.certainty !== 'unsure' || !attribution.rivals.length) return []
  const names = [attribution.person, ...attribution.rivals].flatMap((id) => personOf(draft, id)?.name ?? [])
  return [...new Set(names)].slice(0, MOST_NAMES)
}

/** The name in place of the pronoun; behind the quotation where nothing stands for the speaker. */
function nameSpeaker(draft: Reading, { quotation }: JudgedQuotation, name: string): Fix {
  const { attribution } = quotation
  const edits =
    attribution.kind === 'stated'
      ? [{ start: attribution.mention.start, end: attribution.mention.end, newText: name }]
      : creditAfter(draft, quotation, `${name} said`)
  return { title: `Name ${name}`, safe: false, edits }
}
