import { holds, type Span } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import { CALLING_VERBS, SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Paragraph, Text, Word } from '../text/text.ts'
import { firstFrom, within } from '../text/within.ts'
import type { Region } from './carry.ts'
import type { QuotationKind } from './quotation.ts'
import { SMALL_WORDS, TITLE_NOUNS } from './title-words.ts'

const SCARE_WORDS = 3 // the house rule: up to three words with no speech verb near
const NEAR = 7 // words
const BESIDE = 3 // words
const LONGEST_TITLE = 12
const LONGEST_HEADLINE = 25

/**
 * What a marked region looks like by itself: whole speech (`direct`), a part of a sentence (`partial`), words in a
 * headline, the title of a work, or scare quotes. Who finds its speaker may know better.
 */
export function kindOf(text: Text, region: Region, inner: Span): QuotationKind {
  if (isInHeadline(text, region)) return 'headline'
  const words = within(text.words, inner)
  if (isTitle(text, region, words)) return 'title'
  if (isWholeSentence(text, region, inner)) return 'direct'
  return words.length <= SCARE_WORDS && !isSpokenNear(text, region, NEAR) ? 'scare' : 'partial'
}

/** A heading, or in plain text a line that looks like one: single marks, few words, and no full stop. */
function isInHeadline(text: Text, { open, paragraph }: Region): boolean {
  if (paragraph.kind === 'heading') return true
  if (open.family !== 'single' || paragraph.label || endsLikeASentence(text, paragraph)) return false
  return within(text.words, paragraph).length <= LONGEST_HEADLINE
}

const endsLikeASentence = ({ prose }: Text, { start, end }: Paragraph): boolean =>
  /[.!?…:,][\p{Pe}\p{Pf}"'\s]*$/u.test(prose.visible.slice(Math.max(start, end - 6), end))

/** Whether a verb of speech stands within so many words before or after, in the same paragraph. */
function isSpokenNear(text: Text, { start, end, paragraph }: Region, reach: number): boolean {
  const first = firstFrom(text.words, start)
  const next = firstFrom(text.words, end)
  const near = [...text.words.slice(Math.max(0, first - reach), first), ...text.words.slice(next, next + reach)]
  return near.some(
    ({ start: at, form }, index) =>
      holds(paragraph, at) &&
      (SPEECH_VERBS.has(form) || CALLING_VERBS.has(form)) &&
      !(form === 'called' && near[index - 1]?.form === 'so'),
  )
}

/** The name of a work: behind “the novel”, behind the owner it has (“ABC's”), or capitals with nobody speaking. */
function isTitle(text: Text, region: Region, words: readonly Word[]): boolean {
  if (!words.length || words.length > LONGEST_TITLE) return false
  const before = text.words[firstFrom(text.words, region.start) - 1]
  const introduced = before && holds(region.paragraph, before.start) ? before.form : ''
  if (TITLE_NOUNS.has(introduced))
    return isUpperAt(text.prose.visible, words[0]?.start ?? 0) || !isSpokenNear(text, region, BESIDE)
  if (!isTitleCase(text, words)) return false
  return introduced.endsWith("'s") || (words.length > 1 && !isSpokenNear(text, region, BESIDE))
}

/** Every word but the small ones has a capital: “Meet the Press”. */
function isTitleCase({ prose }: Text, words: readonly Word[]): boolean {
  return words.every(
    ({ start, form }, index) =>
      isUpperAt(prose.visible, start) || /^\d/u.test(form) || (index > 0 && SMALL_WORDS.has(form)),
  )
}

const BEFORE = 8 // characters
/** Space and the mark of a footnote, before a quotation: `… said.² “` and `… said.[12] “`. */
const NOTE = /(?<=[.,!?…"”’»])[¹²³⁰-⁹*†‡]+\s*$|(?<=[.,!?…"”’»])\[\^?\w{1,3}\]\s*$|\s+$/u

/** It begins like a sentence, where one may begin, and ends like one or before its attribution. */
function isWholeSentence({ prose }: Text, { start, paragraph, close }: Region, inner: Span): boolean {
  const { visible } = prose
  const opening = visible.slice(inner.start, inner.start + 8).replace(/^[\s.…[("'‘“\u2060]+/u, '')
  if (!isUpperAt(opening, 0) && !/^\d/u.test(opening)) return false
  const before = visible.slice(Math.max(paragraph.start, start - BEFORE), start).replace(NOTE, '')
  if (before && !/[.!?…:,;"'“”‘’„«»(—–*•|>-]$/u.test(before)) return false
  if (close === null) return true
  const ending = visible.slice(Math.max(inner.start, inner.end - 3), inner.end)
  return /[.!?…,—–-]["'”’)\]]*\s*$/u.test(ending) || /^["'”’]{1,2}[.,!?]/u.test(visible.slice(inner.end, inner.end + 3))
}
