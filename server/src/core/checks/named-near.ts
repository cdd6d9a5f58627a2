import type { Passage } from '../align/match.ts'
import { wordsWithin } from '../align/utterance.ts'
import type { AttributedQuotation } from '../attribution/attribution.ts'
import { nameWords } from '../people/name-words.ts'
import type { Person } from '../people/person.ts'
import { signatureAfter } from '../quotes/signature.ts'
import { overlaps, type Span } from '../span.ts'
import type { Text } from '../text/text.ts'
import { firstFrom, lastUpTo } from '../text/within.ts'

const CLOSE = 6 // words: a title, a name and a verb
const BESIDE = 2 // words
const SIGNATURE = 4 // words of a name, not of what it goes on with
const AFTER = 8 // words: a signature, an attribution that begins a sentence of its own

/**
 * Whether a source names somebody so near a quotation that it may be given to them after all. How near counts depends on
 * how far its own reading is to be trusted. Sure, or a name right beside the quotation: going on from the speaker’s name
 * (“Del. Ana Ruiz” read as two people). Likely: right beside the quotation, or in its sentence. Unsure, or a pronoun:
 * anywhere in the paragraph and those beside it.
 */
export function isNamedNear(speaker: Person, { source }: Passage, voice: AttributedQuotation): boolean {
  const { text } = source.reading
  const names = new Set(nameWords(speaker.name))
  const words = [stretchAround(text, voice), signatureOf(text, voice.end)].flatMap((span) =>
    wordsWithin(text.words, span),
  )
  const isCompared = (word: Span) => overlaps(word, voice) || isSureOf(voice, word)
  return words.some((word) => !isCompared(word) && nameWords(word.form).some((form) => names.has(form)))
}

/** The words of a speaker who is sure are compared as that person's name, not as somebody named nearby. */
const isSureOf = ({ attribution }: AttributedQuotation, word: Span): boolean =>
  attribution.kind !== 'none' && attribution.certainty === 'sure' && overlaps(word, attribution.mention)

/** “…” ― Ivo Brandt: the name behind the dash is the speaker's, whoever else was taken for it. */
function signatureOf(text: Text, end: number): Span {
  const signature = signatureAfter(text, end)
  const last = signature && text.words[firstFrom(text.words, signature.start) + SIGNATURE - 1]
  return signature
    ? { start: signature.start, end: Math.min(signature.end, last?.end ?? signature.end) }
    : { start: end, end }
}

function stretchAround(text: Text, { attribution, start, end }: AttributedQuotation): Span {
  if (attribution.kind === 'none' || attribution.certainty === 'unsure' || attribution.mention.kind === 'pronoun')
    return paragraphsAround(text, { start, end })
  const { mention } = attribution
  const isBeside = overlaps(withinSentence(text, { start, end }, CLOSE), mention)
  if (attribution.certainty === 'sure' || (mention.kind === 'name' && isBeside)) return goingOn(text, mention)
  if (mention.kind === 'name') return withinSentence(text, { start, end }, BESIDE)
  const sentence = lastUpTo(text.sentences, start)
  const after = widened(text, { start: end, end }, AFTER)
  return { start: Math.min(start, sentence?.start ?? start), end: after.end }
}

/** The next word, where nothing but space and a full stop parts it from a mention. */
function goingOn({ words, prose }: Text, { end }: Span): Span {
  const next = words[firstFrom(words, end)]
  return next && /^[.\s]+$/u.test(prose.visible.slice(end, next.start))
    ? { start: end, end: next.end }
    : { start: end, end }
}

/** The words right beside a quotation that no full stop or line end parts from it. */
function withinSentence(text: Text, quotation: Span, by: number): Span {
  const { visible } = text.prose
  const { start, end } = widened(text, quotation, by)
  const before = /[^.!?\n]*$/u.exec(visible.slice(start, quotation.start))?.[0].length ?? 0
  const behind = /^[^.!?\n]*/u.exec(visible.slice(quotation.end, end))?.[0].length ?? 0
  return { start: quotation.start - before, end: quotation.end + behind }
}

function paragraphsAround({ paragraphs, raw }: Text, { start, end }: Span): Span {
  const at = firstFrom(paragraphs, start + 1) - 1
  return { start: paragraphs[at - 1]?.start ?? 0, end: Math.max(end, paragraphs[at + 1]?.end ?? raw.length) }
}

function widened({ words }: Text, { start, end }: Span, by: number): Span {
  const first = words[Math.max(0, firstFrom(words, start) - by)]
  const last = words[Math.min(words.length - 1, firstFrom(words, end) + by - 1)]
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) }
}
