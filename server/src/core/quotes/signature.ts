import type { Span } from '../span.ts'
import type { Text } from '../text/text.ts'

const DASH = '[-‐‑–—―]{1,2}'
const BLANK = '[ \\t\\u00A0\\u2060]*'
/** Space, the `>` of a plain-text block and line ends, the dash, and at most the end of a full line before the name. */
const LEAD = new RegExp(`^([\\s\\u2060>]*)${DASH}${BLANK}\\n?${BLANK}(?=\\p{L})`, 'u')
const REACH = 80 // characters: a blank line and the indent of a signature that is set on the right
const LONGEST_LINE = 100 // characters: a name, a post and a place

/** “van der Berg”, “Ana Ruiz”, “marine biologist Kalani Tuhoe” and nothing else: what may stand behind a dash in the same line. */
const NAME = /^(?:\p{Lu}|(?:al|bin|d[ae]|del|der|di|du|el|ibn|la|le|van|von)[- ])/u
const DESCRIBED_NAME = /^(?:\p{Ll}[\p{L}’'-]*\s){1,4}(?:\p{Lu}[\p{L}.’'-]*\s?){1,5}$/u
/** “— a resident”: in a line of its own. */
const SOMEBODY = /^(?:an?|the)\s/u
/** “--Additional reporting from Ana Ruiz”: who wrote the story has said nothing in it. */
const CREDITS =
  /^(?:additional|compiled|edited|editing|photo|photograph|reported|reporting|text|with|writing|written)\b/iu
/** Behind an initial or a title a full stop ends no sentence. */
const SHORTENED = '\\b(?:\\p{Lu}|Dr|Mr|Mrs|Ms|Prof|Rev|St)'
const SENTENCE_END = new RegExp(`(?<!${SHORTENED})[.!?]\\s`, 'u')

/**
 * What signs the words that end at an offset: `Ana Ruiz, mayor` in “…” — Ana Ruiz, mayor, from the first letter behind the
 * dash to the end of the line. In a line of its own anybody may sign (“— a resident”), in the line of the words a name. `undefined`
 * where no dash follows, or a sentence does.
 */
export function signatureAfter({ prose: { visible } }: Pick<Text, 'prose'>, end: number): Span | undefined {
  const [lead, before = ''] = LEAD.exec(visible.slice(end, end + REACH)) ?? []
  if (lead === undefined) return undefined
  const start = end + lead.length
  const line = /^[^\n]*/u.exec(visible.slice(start, start + LONGEST_LINE + 1))?.[0] ?? ''
  const signature = { start, end: start + line.trimEnd().length }
  const isNamed = NAME.test(line) || DESCRIBED_NAME.test(line)
  if (!before.includes('\n')) return isNamed ? signature : undefined
  const isLine = line.length <= LONGEST_LINE && !SENTENCE_END.test(line) && !CREDITS.test(line)
  return isLine && (isNamed || SOMEBODY.test(line)) ? signature : undefined
}

const SIGNED_END = new RegExp(
  `\\s*(?<=^|\\n|[.!?…]["”’']?\\s{0,3})${DASH}\\s?\\p{Lu}(?:[^\\n.!?]|(?<=${SHORTENED})\\.){1,80}$`,
  'u',
)
const SIGNED_REACH = 90

/** Where the words of a block quotation end: before the dash and the name that sign it in the same paragraph, else with it. */
export function endOfSigned({ prose: { visible } }: Pick<Text, 'prose'>, { start, end }: Span): number {
  const tail = Math.max(start, end - SIGNED_REACH)
  const signed = SIGNED_END.exec(visible.slice(tail, end))
  return signed ? tail + signed.index : end
}

const OWN_WORDS = /\b(?:I|I['’]m|it|our|that|they|this|us|we|you)\b/u

/** A pull quote with its speaker inside the marks, in the last line: “We open in June.⏎Ana Ruiz, mayor.” */
export function isSigningLine(line: string): boolean {
  const names = line.match(/\p{Lu}[\p{L}.’'-]*/gu) ?? []
  return (
    line.length < LONGEST_LINE &&
    names.length > 1 &&
    /^\p{Lu}/u.test(line) &&
    !OWN_WORDS.test(line) &&
    !/[.!?]\s/u.test(line.replace(/\p{Lu}[\p{L}.]*\.\s/gu, ''))
  )
}
