import type { Found } from '../../people/found.ts'
import { firstOfDescription } from '../../people/nominals.ts'
import type { Tokens as Words } from '../../people/tokens.ts'
import { POS } from './parts-of-speech.ts'
import type { Tokens } from './tokens.ts'

const PRONOUNS: ReadonlySet<number> = new Set([POS.SUBJECT, POS.PRONOUN, POS.WH, POS.DETERMINER])
const PLURAL_PRONOUN = /^(?:all|both|few|many|most|several|some|these|they|those|us|we)$/u
/** Endings of nouns that mean people: questioner, inspector, lobbyist, librarian, applicant, proponent, trustee, crewman. */
const SOMEBODY = /(?:er|or|ist|ian|ant|ent|ee|man|woman)$/u

/** The mention around a noun that reports something, though no list knows it as a speaker: “the ferry’s cook”, “which”. */
export function describe(words: Words, tokens: Tokens, row: number): Found {
  const head = tokens.word[row] ?? 0
  const base = words.base[head] ?? ''
  const place = { last: head, core: head }
  if (PRONOUNS.has(tokens.pos[row] ?? 0))
    return { kind: 'pronoun', sort: 'pronoun', first: head, plural: PLURAL_PRONOUN.test(base), ...place }
  const plural = base.endsWith('s') && !base.endsWith('ss')
  const sort = SOMEBODY.test(plural ? base.slice(0, -1) : base) ? (plural ? 'group' : 'role') : 'document'
  return { kind: 'nominal', sort, first: firstOf(words, tokens, row), plural, ...place }
}

/** The first word of the description, which overlaps no mention. */
function firstOf(words: Words, tokens: Tokens, row: number): number {
  const head = tokens.word[row] ?? 0
  const opening = firstOfDescription(words, head)
  for (let at = row; (tokens.word[at] ?? opening) > opening; at--)
    if ((tokens.mention[at - 1] ?? -1) >= 0) return tokens.word[at] ?? head
  return opening
}
