import type { Span } from '../span.ts'
import { firstSeen, isUpperAt, lastSeen } from '../text/characters.ts'
import type { Paragraph, Text } from '../text/text.ts'
import { firstFrom, firstWithin } from '../text/within.ts'
import type { Region } from './carry.ts'
import { isSpokenNear } from './near-speech.ts'
import type { QuotationKind } from './quotation.ts'
import { isTitle, LONGEST_TITLE } from './title.ts'

const SCARE_WORDS = 3 // the house rule: up to three words with no speech verb near
const NEAR = 7 // words
const LONGEST_HEADLINE = 25

/**
 * What a marked region looks like by itself: whole speech (`direct`), a part of a sentence (`partial`), words in a
 * headline, the title of a work, or scare quotes. Who finds its speaker may know better.
 */
export function kindOf(text: Text, region: Region, inner: Span): QuotationKind {
  if (isInHeadline(text, region)) return 'headline'
  const words = firstWithin(text.words, inner, LONGEST_TITLE + 1)
  const whole = isWholeSentence(text, region, inner)
  if (isTitle(text, region, { words, whole })) return 'title'
  if (whole) return 'direct'
  return words.length <= SCARE_WORDS && !isSpokenNear(text, region, NEAR) ? 'scare' : 'partial'
}

/** A heading, or in plain text a line that looks like one: single marks, few words, and no full stop. */
function isInHeadline(text: Text, { open, end, paragraph }: Region): boolean {
  if (end > paragraph.end) return false
  if (paragraph.kind === 'heading') return true
  if (open.family !== 'single' || paragraph.label || endsLikeASentence(text, paragraph)) return false
  return firstFrom(text.words, paragraph.end) - firstFrom(text.words, paragraph.start) <= LONGEST_HEADLINE
}

const endsLikeASentence = ({ prose }: Text, paragraph: Paragraph): boolean =>
  /[.!?…:,][\p{Pe}\p{Pf}"'\s]*$/u.test(lastSeen(prose.visible, paragraph, 6))

const BEFORE = 8 // characters
/** Space and the mark of a footnote, before a quotation: `… said.² “` and `… said.[12] “`. */
const NOTE = /(?<=[.,!?…"”’»])[¹²³⁰-⁹*†‡]+\s*$|(?<=[.,!?…"”’»])\[\^?\w{1,3}\]\s*$|\s+$/u

/** It begins like a sentence, where one may begin, and ends like one or before its attribution. */
function isWholeSentence({ prose }: Text, { start, paragraph, close }: Region, inner: Span): boolean {
  const { visible } = prose
  const opening = firstSeen(visible, inner, 8).replace(/^[\s.…[("'‘’“]+/u, '')
  if (!isUpperAt(opening, 0) && !/^\d/u.test(opening)) return false
  const before = lastSeen(visible, { start: paragraph.start, end: start }, BEFORE).replace(NOTE, '')
  if (before && !/[.!?…:,;"'“”‘’„«»([—–*•|>-]$/u.test(before)) return false
  if (close === null) return true
  if (/[.!?…,—–-]["'”’)\]]*\s*$/u.test(lastSeen(visible, inner, 3))) return true
  return /^["'”’]{1,2}[.,!?]/u.test(firstSeen(visible, { start: inner.end, end: paragraph.end }, 3))
}
