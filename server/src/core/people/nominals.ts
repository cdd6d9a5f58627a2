import { byNumber, UNNUMBERED } from '../text/form-numbers.ts'
import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import { VERB_LIKE_HEADS } from './data/verb-like-heads.data.ts'
import type { Found, Sort } from './found.ts'
import { ANY_HEAD, ANY_PERSON_ROLE, ANY_SMALL_WORD, KNOWN, pluralOf } from './lexicon.ts'
import type { Stretch } from './stretch.ts'
import { GAP, has, SHAPE, type Tokens } from './tokens.ts'

const LONGEST_LEFT = 7

/**
 * Descriptions of somebody or something that can speak: “the harbour minister”, “a senior official”, “the 43-year-old”,
 * “police”, “the report”. `taken` is 1 at tokens that belong to a name already.
 */
export function findNominals(tokens: Tokens, taken: Uint8Array, { from, to }: Stretch): readonly Found[] {
  const found: Found[] = []
  for (let i = from; i < to; i++) {
    if (taken[i]) continue
    const nominal = isHead(tokens, i, taken)
      ? nominalOf(tokens, firstOfDescription(tokens, i), i)
      : isSubject(tokens, i, taken)
        ? subjectOf(tokens, firstOfDescription(tokens, i), i)
        : undefined
    if (nominal) found.push(nominal)
  }
  return found
}

/** Any noun right before a plain verb of speech: no list has all that a story lets speak. */
function isSubject(tokens: Tokens, i: number, taken: Uint8Array): boolean {
  if (tokens.gap[i + 1] !== GAP.space || !is(tokens, i + 1, LOOK.says)) return false
  if (has(tokens, i + 1, ANY_HEAD) && !isVerb(tokens, i + 1, taken)) return false
  return !has(tokens, i, ANY_SMALL_WORD) && !is(tokens, i, LOOK.endsInLy | LOOK.verb)
}

/** “the wavecrest declared”, “21 percent said”: only with a determiner or a number in front. */
function subjectOf(tokens: Tokens, first: number, head: number): Found | undefined {
  if (first === head) return undefined
  const plural = tokens.shape[first] === SHAPE.digits
  if (!plural && !has(tokens, first, KNOWN.determiner)) return undefined
  return { kind: 'nominal', sort: plural ? 'group' : 'role', first, last: head, core: head, plural }
}

/** The last noun of a description; one that stands before a name (“spokesman Ivo Brandt”) describes that name. */
function isHead(tokens: Tokens, i: number, taken: Uint8Array): boolean {
  if (tokens.shape[i] === SHAPE.digits) return false
  if (tokens.gap[i] === GAP.hyphen && tokens.base[i] === 'old') return tokens.base[i - 1] === 'year'
  if (!has(tokens, i, ANY_HEAD) || isVerb(tokens, i, taken)) return false
  if (tokens.possessive[i] || !isJoined(tokens, i + 1)) return true
  return !taken[i + 1] && !(has(tokens, i + 1, ANY_HEAD) && !isVerb(tokens, i + 1, taken))
}

const isJoined = (tokens: Tokens, i: number): boolean =>
  i < tokens.count &&
  (tokens.gap[i] === GAP.space || tokens.gap[i] === GAP.hyphen) &&
  tokens.quotation[i] === tokens.quotation[i - 1]

/**
 * “police report that”, “Ms Okafor notes”, “the records show a gap”: a noun in the list that is here the verb of the noun,
 * name or pronoun before it, with which it agrees; “the interview notes say” has another verb.
 */
function isVerb(tokens: Tokens, i: number, taken: Uint8Array): boolean {
  if (tokens.gap[i] !== GAP.space || tokens.possessive[i - 1] || !is(tokens, i, LOOK.verbLike)) return false
  if (has(tokens, i - 1, KNOWN.plural) === (tokens.base[i] ?? '').endsWith('s')) return false
  if (!taken[i - 1] && !has(tokens, i - 1, ANY_HEAD) && !is(tokens, i - 1, LOOK.subject))
    return !has(tokens, i - 1, NO_SUBJECT) && has(tokens, i + 1, KNOWN.determiner)
  return !has(tokens, i + 1, AFTER_NOUN) && !is(tokens, i + 1, LOOK.verb)
}

const VERB_LIKE: ReadonlySet<string> = new Set(VERB_LIKE_HEADS.split('|').flatMap((noun) => [noun, pluralOf(noun)]))
const SUBJECTS = new Set(['he', 'i', 'she', 'they', 'we', 'who', 'which'])
const AFTER_NOUN = KNOWN.auxiliary | KNOWN.verb
const NO_SUBJECT = ANY_SMALL_WORD | KNOWN.adjective | KNOWN.verb

/** Where a description begins that ends in the noun `head`: at its determiner, at a name that possesses it. */
export function firstOfDescription(tokens: Tokens, head: number): number {
  let first = head
  while (head - first < LONGEST_LEFT && first > 0) {
    if (!isJoined(tokens, first)) break
    if (tokens.possessive[first - 1]) return nameStart(tokens, first - 1)
    if (has(tokens, first - 1, KNOWN.determiner)) return first - 1
    if (stopsDescription(tokens, first - 1)) {
      if (!isParticipleOf(tokens, first - 1)) break
      return first - 2
    }
    first--
  }
  return first
}

/** “the gambling tycoon”: a participle between a determiner and its noun. */
const isParticipleOf = (tokens: Tokens, i: number): boolean =>
  i > 0 &&
  is(tokens, i, LOOK.participle) &&
  has(tokens, i - 1, KNOWN.determiner) &&
  isJoined(tokens, i) &&
  !tokens.possessive[i - 1]

const PARTICIPLE = /(?:ed|ing)$/u

function nameStart(tokens: Tokens, i: number): number {
  let first = i
  while (first > 0 && i - first < 3 && tokens.gap[first] === GAP.space && tokens.shape[first - 1] !== SHAPE.lower)
    first--
  return first > 0 && has(tokens, first - 1, KNOWN.determiner) && tokens.gap[first] === GAP.space ? first - 1 : first
}

const VERBS = /^(?:said|says|told|tells|wrote|by|to|.+(?:ed|ing))$/u
const ADJECTIVE_VERBS = new Set([
  'acting',
  'leading',
  'outgoing',
  'ranking',
  'retired',
  'united',
  'so-called',
  'elected',
  'unnamed',
])

function stopsDescription(tokens: Tokens, i: number): boolean {
  if (has(tokens, i, ANY_SMALL_WORD)) return tokens.shape[i] !== SHAPE.capitals // “the US president”
  if (tokens.shape[i] !== SHAPE.lower || is(tokens, i, LOOK.adjective)) return false
  return has(tokens, i, KNOWN.verb) || is(tokens, i, LOOK.verb | LOOK.says)
}

/** What a word looks like beside a description, one bit each. */
const LOOK = { says: 1, verb: 2, verbLike: 4, subject: 8, adjective: 16, participle: 32, endsInLy: 64 } as const

const lookByNumber = byNumber(
  (base) =>
    (SPEECH_VERBS.has(base) ? LOOK.says : 0) |
    (VERBS.test(base) ? LOOK.verb : 0) |
    (VERB_LIKE.has(base) ? LOOK.verbLike : 0) |
    (SUBJECTS.has(base) ? LOOK.subject : 0) |
    (ADJECTIVE_VERBS.has(base) ? LOOK.adjective : 0) |
    (PARTICIPLE.test(base) ? LOOK.participle : 0) |
    (base.endsWith('ly') ? LOOK.endsInLy : 0),
)

const is = ({ number, base }: Tokens, i: number, looks: number): boolean =>
  Boolean(lookByNumber(number[i] ?? UNNUMBERED, base[i] ?? '') & looks)

function nominalOf(tokens: Tokens, first: number, head: number): Found | undefined {
  const known = tokens.known[head] ?? 0
  const plural = Boolean(known & KNOWN.plural)
  const determined = first < head && has(tokens, first, KNOWN.determiner)
  if (isNumbered(tokens, head)) return { kind: 'nominal', sort: 'document', first, last: head + 1, core: head, plural }
  const bareSingular = first === head && !plural
  if (bareSingular && !(known & KNOWN.group) && !saysBare(tokens, head)) return undefined
  if (!determined && known & KNOWN.document && !(known & ANY_PERSON_ROLE) && !plural && !tokens.possessive[first])
    return undefined
  return { kind: 'nominal', sort: sortOf(tokens, head, plural), first, last: head, core: head, plural }
}

/** “Gate ‘to open in June’, mayor says”: a headline leaves out the article. */
const saysBare = (tokens: Tokens, head: number): boolean =>
  has(tokens, head, ANY_PERSON_ROLE) && tokens.gap[head + 1] === GAP.space && tokens.base[head + 1] === 'says'

/** “Article 33”, “Amendment 64”. */
const isNumbered = (tokens: Tokens, head: number): boolean =>
  has(tokens, head, KNOWN.document) &&
  tokens.shape[head] === SHAPE.capital &&
  tokens.shape[head + 1] === SHAPE.digits &&
  tokens.gap[head + 1] === GAP.space

function sortOf(tokens: Tokens, head: number, plural: boolean): Sort {
  if (has(tokens, head, ANY_PERSON_ROLE) || tokens.base[head] === 'old') return plural ? 'group' : 'role'
  if (has(tokens, head, KNOWN.group)) return 'group'
  return has(tokens, head, KNOWN.body) ? 'organisation' : 'document'
}
