import { firstFrom } from '../text/within.ts'
import { classifyName } from './classify-name.ts'
import { ANSWER_LABELS, LABEL_ROLES } from './data/label-roles.data.ts'
import type { Found, Sort } from './found.ts'
import { isOrganisation, KNOWN } from './lexicon.ts'
import type { Stretch } from './stretch.ts'
import type { Tokens } from './tokens.ts'

const ROLES: ReadonlySet<string> = new Set(LABEL_ROLES.split('|'))
const ANSWERS: ReadonlySet<string> = new Set(ANSWER_LABELS.split('|'))

/**
 * The labels that open the turns of a transcript, in a stretch, as mentions: `OKAFOR` and `Mayor Ruiz` name a person, `INTERVIEWER`,
 * `Q` and `SPEAKER 2` somebody who stays unnamed.
 */
export function findLabelMentions(tokens: Tokens, { from, to }: Stretch): readonly Found[] {
  return tokens.text.paragraphs.flatMap(({ label }) => {
    if (!label) return []
    const first = firstFrom(tokens.text.words, label.start)
    const last = firstFrom(tokens.text.words, label.end) - 1
    return last < first || first < from || first >= to ? [] : [labelMention(tokens, first, last)]
  })
}

/** Whether a label is the one of who is asked: `A`, `Answer`, `Guest`. */
export const isAnswer = (tokens: Tokens, { first, last }: Found): boolean =>
  first === last && ANSWERS.has(tokens.base[first] ?? '')

function labelMention(tokens: Tokens, first: number, last: number): Found {
  const named = classifyName(tokens, first, last)
  if (named?.kind !== 'name') return { kind: 'label', sort: 'role', first, last, core: first, plural: false }
  const { core, plural } = named
  return { kind: 'label', sort: sortOf(tokens, core, last), first, last, core, plural }
}

function sortOf(tokens: Tokens, core: number, last: number): Sort {
  const words = tokens.base.slice(core, last + 1)
  if (words.every((word) => ROLES.has(word) || /^\d+$/u.test(word))) return 'role'
  const body = words.some((_, i) => (tokens.known[core + i] ?? 0) & (KNOWN.organisationWord | KNOWN.body))
  return body || isOrganisation(words.join(' ')) ? 'organisation' : 'person'
}
