import type { Span } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Paragraph, Text, Word } from '../text/text.ts'
import { firstFrom, within } from '../text/within.ts'
import type { Region } from './carry.ts'
import type { QuotationKind } from './quotation.ts'
import { SMALL_WORDS, TITLE_NOUNS } from './title-words.ts'

const SCARE_WORDS = 3 // the house rule: up to three words with no speech verb near
const NEAR = 7 // words
const LONGEST_TITLE = 12
const LONGEST_HEADLINE = 25

/**
 * What a marked region looks like by itself: whole speech (`direct`), a part of a sentence (`partial`), words in a
 * headline, the title of a work, or scare quotes. Who finds its speaker may know better.
 */
export function kindOf(text: Text, region: Region, inner: Span): QuotationKind {
  const words = within(text.words, inner)
  if (isInHeadline(text, region)) return 'headline'
  const spoken = hasSpeechVerbNear(text, region)
  if (isTitle(text, { region, words, spoken })) return 'title'
  if (words.length <= SCARE_WORDS && !spoken && !isWholeSentence(text, region, inner)) return 'scare'
  return isWholeSentence(text, region, inner) ? 'direct' : 'partial'
}

/** A heading, or in plain text a line that looks like one: single marks, few words, and no full stop. */
function isInHeadline(text: Text, { open, paragraph }: Region): boolean {
  if (paragraph.kind === 'heading') return true
  if (open.family !== 'single' || paragraph.label || endsLikeASentence(text, paragraph)) return false
  return within(text.words, paragraph).length <= LONGEST_HEADLINE
}

const endsLikeASentence = ({ prose }: Text, { start, end }: Paragraph): boolean =>
  /[.!?…:,][\p{Pe}\p{Pf}"']*$/u.test(prose.visible.slice(Math.max(start, end - 6), end))

function hasSpeechVerbNear(text: Text, { start, end, paragraph }: Region): boolean {
  const first = firstFrom(text.words, start)
  const next = firstFrom(text.words, end)
  const near = [...text.words.slice(Math.max(0, first - NEAR), first), ...text.words.slice(next, next + NEAR)]
  return near.some((word) => word.start >= paragraph.start && word.end <= paragraph.end && SPEECH_VERBS.has(word.form))
}

interface Looks {
  readonly region: Region
  readonly words: readonly Word[]
  readonly spoken: boolean
}

function isTitle(text: Text, { region, words, spoken }: Looks): boolean {
  if (!words.length || words.length > LONGEST_TITLE || !isTitleCase(text, words)) return false
  const before = text.words[firstFrom(text.words, region.start) - 1]
  if (before && before.start >= region.paragraph.start && TITLE_NOUNS.has(before.form)) return true
  return words.length > 1 && !spoken
}

/** Every word but the small ones has a capital: “Meet the Press”. */
function isTitleCase({ prose }: Text, words: readonly Word[]): boolean {
  return words.every(
    ({ start, form }, index) =>
      isUpperAt(prose.visible, start) || /^\d/u.test(form) || (index > 0 && SMALL_WORDS.has(form)),
  )
}

/** It begins like a sentence, where one may begin, and ends like one or before its attribution. */
function isWholeSentence({ prose }: Text, { start, paragraph }: Region, inner: Span): boolean {
  const { visible } = prose
  const opening = visible.slice(inner.start, inner.start + 8).replace(/^[\s.…[("'‘“\u2060]+/u, '')
  if (!isUpperAt(opening, 0) && !/^\d/u.test(opening)) return false
  const before = visible.slice(Math.max(paragraph.start, start - 4), start).trimEnd()
  if (before && !/[.!?…:,;"”’)—–-]$/u.test(before)) return false
  const ending = visible.slice(Math.max(inner.start, inner.end - 3), inner.end)
  return /[.!?…,—–-]["'”’)\]]*\s*$/u.test(ending) || /^["'”’]{1,2}[.,!?]/u.test(visible.slice(inner.end, inner.end + 3))
}
