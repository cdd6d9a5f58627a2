import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import { classifyName } from './classify-name.ts'
import type { Found } from './found.ts'
import { isShortForm } from './given-names.ts'
import { ANY_FIRST_NAME, ANY_HONORIFIC, ANY_PERSON_ROLE, ANY_SMALL_WORD, KNOWN } from './lexicon.ts'
import { STOPPED_TITLES } from './offices.ts'
import type { Stretch } from './stretch.ts'
import { isSurname } from './surname-or-office.ts'
import { GAP, has, opensSentence, SHAPE, type Tokens } from './tokens.ts'

const LONGEST_NAME = 12

/** Every run of capitalised words in a stretch that names somebody or something, titles included, in order. Linear. */
export function findNames(tokens: Tokens, titleCase: Uint8Array, { from, to }: Stretch): readonly Found[] {
  const found: Found[] = []
  let i = from
  while (i < to) {
    if (!opensName(tokens, i, titleCase)) {
      i++
      continue
    }
    const last = lastOfName(tokens, i, titleCase)
    const name = classifyName(tokens, i, trimCalendar(tokens, i, last))
    if (name) found.push(name)
    i = last + 1
  }
  return found
}

const IN_NAME = KNOWN.familyName | ANY_FIRST_NAME | KNOWN.title | ANY_HONORIFIC | KNOWN.demonym | KNOWN.place
const NAME_OR_HEAD = IN_NAME | KNOWN.organisationWord | ANY_PERSON_ROLE | KNOWN.body | KNOWN.group

function opensName(tokens: Tokens, i: number, titleCase: Uint8Array): boolean {
  const known = tokens.known[i] ?? 0
  if (!isCapital(tokens, i) || isSmall(tokens, i)) return false
  if (known & KNOWN.calendar && !(known & ANY_FIRST_NAME && continuesName(tokens, i + 1))) return false
  if (!capitalMeansNothing(tokens, i, titleCase)) return true
  if (!(known & everydayAt(tokens, i, titleCase))) return true
  if (known & KNOWN.particle && overParticles(tokens, i) > i) return true
  if (known & ANY_FIRST_NAME && !(known & KNOWN.document)) return true
  if (isSecondSyllable(tokens, i + 2)) return true
  return Boolean(known & NAME_OR_HEAD) && continuesName(tokens, i + 1)
}

/** What makes a word no name where its capital means nothing; an adjective, where no name goes on from it. */
function everydayAt(tokens: Tokens, i: number, titleCase: Uint8Array): number {
  if (titleCase[tokens.paragraph[i] ?? -1]) return KNOWN.common | KNOWN.verb
  return continuesName(tokens, i + 1) || acts(tokens, i) ? KNOWN.common : KNOWN.common | KNOWN.adjective
}

/** “Brown has”, “Frank voted”, “Jolly’s”: what an adjective does not do. */
function acts({ base, known, possessive }: Tokens, i: number): boolean {
  if (possessive[i] || (known[i + 1] ?? 0) & (KNOWN.auxiliary | KNOWN.verb)) return true
  return base[i + 1]?.endsWith('ed') || SPEECH_VERBS.has(base[i + 1] ?? '')
}

/** Whether the word would have a capital anyway: the first of a sentence, or one of a headline. */
function capitalMeansNothing(tokens: Tokens, i: number, titleCase: Uint8Array): boolean {
  if (titleCase[tokens.paragraph[i] ?? -1]) return true
  return opensSentence(tokens, i) || Boolean((tokens.gap[i] ?? 0) & (GAP.mark | GAP.colon))
}

const isCapital = (tokens: Tokens, i: number): boolean =>
  tokens.shape[i] === SHAPE.capital || tokens.shape[i] === SHAPE.capitals

/** Small words are no names, but `US` is not “us”, and `Will Baker` and `Mrs May` are somebody. */
function isSmall(tokens: Tokens, i: number): boolean {
  const known = tokens.known[i] ?? 0
  if (!(known & ANY_SMALL_WORD)) return false
  if (tokens.base[i] === 'us' && tokens.shape[i] === SHAPE.capitals) return false
  if (known & MAY_BE_SURNAME && followsGivenName(tokens, i)) return false
  return !(known & ANY_FIRST_NAME && continuesName(tokens, i + 1))
}

const MAY_BE_SURNAME = KNOWN.auxiliary | KNOWN.preposition | KNOWN.adverb
const GIVEN = ANY_HONORIFIC | ANY_FIRST_NAME

/** “Mrs May”, “Al Down”, “Clara F. Will”: a small word with a capital, right behind a given name or a form of address. */
function followsGivenName(tokens: Tokens, i: number): boolean {
  if (opensSentence(tokens, i) || !joins(tokens, i)) return false
  const given = tokens.base[i - 1]?.length === 1 ? i - 2 : i - 1
  return has(tokens, given, GIVEN) || (isShortForm(tokens.base[given] ?? '') && isCapital(tokens, given))
}

/** Whether token `i` is a capitalised word that goes on from the one before it. */
function continuesName(tokens: Tokens, i: number): boolean {
  return i < tokens.count && isCapital(tokens, i) && joins(tokens, i) && !((tokens.known[i] ?? 0) & ANY_SMALL_WORD)
}

function joins(tokens: Tokens, i: number): boolean {
  const gap = tokens.gap[i] ?? 0
  if (tokens.possessive[i - 1] || tokens.quotation[i] !== tokens.quotation[i - 1]) return false
  if (gap === GAP.space || gap === GAP.hyphen || gap === 0) return true
  return gap === (GAP.space | GAP.stop) && endsWithStop(tokens, i - 1)
}

/** Whether the full stop after a word belongs to it: an initial, a title, `St.`. */
function endsWithStop(tokens: Tokens, i: number): boolean {
  const base = tokens.base[i] ?? ''
  return (
    base.length === 1 ||
    base === 'st' ||
    STOPPED_TITLES.has(base) ||
    Boolean((tokens.known[i] ?? 0) & (ANY_HONORIFIC | KNOWN.title | KNOWN.suffix))
  )
}

function lastOfName(tokens: Tokens, first: number, titleCase: Uint8Array): number {
  let last = first
  while (last - first < LONGEST_NAME) {
    const next = nextOfName(tokens, first, last)
    if (next === last) return last
    if (titleCase[tokens.paragraph[next] ?? -1] && isPlainWord(tokens, next)) return last
    last = next
  }
  return last
}

/** In a headline, a capitalised everyday word or verb ends a name: “Ana Ruiz Defends the Bridge”. */
function isPlainWord(tokens: Tokens, i: number): boolean {
  const known = tokens.known[i] ?? 0
  return Boolean(known & (KNOWN.common | KNOWN.verb)) && !(known & NAME_OR_HEAD)
}

/** The token that the name goes on to from `last`, or `last` where it ends. */
function nextOfName(tokens: Tokens, first: number, last: number): number {
  const next = last + 1
  if (next < tokens.count && isNickname(tokens, next)) return next + 1
  if (next >= tokens.count || !joins(tokens, next)) return suffixAfter(tokens, last)
  if (isCapital(tokens, next) && !isSmall(tokens, next)) return next
  if (isSecondSyllable(tokens, next)) return next
  const base = tokens.base[next] ?? ''
  const after = overParticles(tokens, next)
  if (after > next) return after
  if (base === 'of' || base === 'for' || base === 'and') return overJoiner(tokens, first, last)
  return last
}

const AROUND = GAP.mark | GAP.openParen | GAP.closeParen

/** “Robert “Bob” Okafor”, “Katherine (Kit) Holm”: one word in marks or brackets between a given name and a surname. */
export function isNickname(tokens: Tokens, i: number): boolean {
  const [before, after] = [tokens.gap[i] ?? 0, tokens.gap[i + 1] ?? 0]
  if (!(before & AROUND && after & AROUND) || (before | after) & ~(AROUND | GAP.space)) return false
  if (tokens.quotation[i + 1] !== tokens.quotation[i - 1] || !has(tokens, i - 1, ANY_FIRST_NAME)) return false
  return isCapital(tokens, i) && isCapital(tokens, i + 1) && !isSmall(tokens, i + 1)
}

const SYLLABLE = /^[b-df-hj-np-tw-z]{0,2}[aeiouwy]{1,3}(?:ng|[hkl-nprst])?$/u

/** “Park Seo-yun”, “Ban Yu-moon”: a given name of two syllables and a hyphen; “the Ruiz-led council” goes on with a word. */
function isSecondSyllable({ base, gap, known, shape }: Tokens, i: number): boolean {
  if (gap[i] !== GAP.hyphen || shape[i] !== SHAPE.lower) return false
  if (!SYLLABLE.test(base[i] ?? '') || !SYLLABLE.test(base[i - 1] ?? '')) return false
  const afterSurname = i > 1 && gap[i - 1] === GAP.space && shape[i - 2] === SHAPE.capital
  return !((known[i] ?? 0) & (KNOWN.common | ANY_SMALL_WORD)) || (afterSurname && !((known[i - 1] ?? 0) & KNOWN.common))
}

const MOST_PARTICLES = 3

/** The capitalised word after particles that begin at `i` (“van der Meer”), or `i` where there is none. */
function overParticles(tokens: Tokens, i: number): number {
  let at = i
  while (at - i < MOST_PARTICLES && (tokens.known[at] ?? 0) & KNOWN.particle && joins(tokens, at + 1)) at++
  return at > i && isCapital(tokens, at) && !((tokens.known[at] ?? 0) & ANY_SMALL_WORD) ? at : i
}

function suffixAfter(tokens: Tokens, last: number): number {
  const next = last + 1
  const joined = tokens.gap[next] === (GAP.comma | GAP.space) && (tokens.known[next] ?? 0) & KNOWN.suffix
  return joined && isCapital(tokens, next) && !tokens.possessive[last] ? next : last
}

const TAKES_OF = KNOWN.organisationWord | KNOWN.title | KNOWN.body | ANY_PERSON_ROLE | KNOWN.group

/** An office takes it right before it alone: “Secretary of State”, not “Prof Wen Zhilan of Carrow”. */
const BODY_TAKES_OF = KNOWN.organisationWord | KNOWN.body | KNOWN.group

/** “of” and “for” go on from a body or an office, “and” only after an “of”: Department of Health and Human Services. */
function overJoiner(tokens: Tokens, first: number, last: number): number {
  const joiner = tokens.base[last + 1]
  const after = tokens.base[last + 2] === 'the' ? last + 3 : last + 2
  if (!continuesName(tokens, after) && !(after > last + 2 && isCapital(tokens, after))) return last
  if (isPersonSoFar(tokens, first, last) || (joiner === 'and' && has(tokens, after, ANY_FIRST_NAME))) return last
  for (let i = first; i <= last; i++) {
    if (joiner === 'and' ? tokens.base[i] === 'of' : has(tokens, i, i === last ? TAKES_OF : BODY_TAKES_OF)) return after
  }
  return last
}

/** “Judge Ana Ruiz of Sund”: what comes after a first name and a surname is not the name. */
function isPersonSoFar(tokens: Tokens, first: number, last: number): boolean {
  if (has(tokens, last, TAKES_OF) && !isSurname(tokens, first, last)) return false
  for (let i = first; i < last; i++) if (has(tokens, i, ANY_FIRST_NAME) && !has(tokens, i, TAKES_OF)) return true
  return false
}

function trimCalendar(tokens: Tokens, first: number, last: number): number {
  let end = last
  while (end > first && (tokens.known[end] ?? 0) & KNOWN.calendar && !((tokens.known[end - 1] ?? 0) & ANY_FIRST_NAME))
    end--
  return end
}
