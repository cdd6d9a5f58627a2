import type { Found } from '../people/found.ts'
import { ANY_SMALL_WORD, KNOWN } from '../people/lexicon.ts'
import { GAP, has, type Tokens } from '../people/tokens.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { signatureAfter } from '../quotes/signature.ts'
import type { Range } from './scene.ts'

/** A text as far as it is read when turns are looked for. */
interface Stage {
  readonly tokens: Tokens
  readonly found: readonly Found[]
  readonly mentionAt: Int32Array
  readonly quotations: readonly Quotation[]
  readonly ranges: readonly Range[]
}

/**
 * For each quotation the mention that marks it as somebody's words, or -1: the label of a turn, before the marks or inside
 * them (“WALLACE: Let’s start”), and the name that signs it (“…” — Vera Lindqvist). They decide, whatever names stand
 * nearer. A turn goes on in the paragraphs that go on from it.
 */
export function readTurns(stage: Stage): Int32Array {
  const { found, quotations, ranges } = stage
  const labels = found.flatMap(({ kind }, mention) => (kind === 'label' ? [mention] : []))
  const turns = new Int32Array(quotations.length).fill(-1)
  const outermost: number[] = []
  let next = 0
  quotations.forEach((quotation, i) => {
    const range = ranges[i]
    if (!range) return
    while (next < labels.length && (found[labels[next] ?? -1]?.first ?? 0) <= range.first) next++
    const before = labels[next - 1] ?? -1
    if (range.host >= 0) {
      if (quotation.kind === 'turn') turns[i] = before
      return
    }
    turns[i] = isTurn(stage, quotation, range, before) ? before : signatureOf(stage, quotation, range)
    if (turns[i] === -1 && quotation.continues && !isStageDirection(stage, quotation))
      turns[i] = turns[outermost.at(-1) ?? -1] ?? -1
    outermost.push(i)
  })
  signBackwards(quotations, outermost, turns)
  return turns
}

/** A signature under a block quotation signs all of its paragraphs. */
function signBackwards(quotations: readonly Quotation[], outermost: readonly number[], turns: Int32Array): void {
  for (let at = outermost.length - 1; at > 0; at--) {
    const [i = -1, above = -1] = [outermost[at], outermost[at - 1]]
    const goesOn = quotations[i]?.continues && quotations[i]?.kind === 'block'
    if (goesOn && turns[above] === -1) turns[above] = turns[i] ?? -1
  }
}

/** Whether the last label before the end of a quotation's first word is its own. */
function isTurn({ tokens, found }: Stage, { kind }: Quotation, { first, last }: Range, before: number): boolean {
  const label = found[before]
  if (!label) return false
  return kind === 'turn' || (label.first === first && label.last < last && tokens.quotation[label.first] !== -1)
}

/** “(CROSSTALK)”: nobody's words. */
const isStageDirection = ({ tokens }: Stage, { inner }: Quotation): boolean =>
  tokens.text.prose.visible.charAt(inner.start) === '('

const LONGEST_SIGNATURE = 8 // words: a trade and a name

/** The name after a dash that nothing but a post follows in its line, or -1: “…” — Vera Lindqvist. */
function signatureOf({ tokens, found, mentionAt }: Stage, { end }: Quotation, { last }: Range): number {
  const signature = signatureAfter(tokens.text, end)
  if (signature?.start !== tokens.start[last + 1]) return -1
  for (let t = last + 1; t <= last + LONGEST_SIGNATURE && t < tokens.count; t++) {
    const mention = mentionAt[t] ?? -1
    const name = found[mention]
    if (name && isSigner(tokens, name, last + 1)) return mention
    if (name?.kind === 'name') return -1
  }
  return -1
}

/** “Vera Lindqvist” and “a resident” right behind the dash, “marine biologist Vera Lindqvist”, and nothing after them but a post. */
function isSigner(tokens: Tokens, { kind, sort, first, last }: Found, opens: number): boolean {
  if (kind === 'pronoun' || sort === 'place') return false
  for (let t = opens; t < first; t++) if (has(tokens, t, NO_TRADE)) return false
  return endsLine(tokens, last) || isDescribed(tokens, last)
}

const NO_TRADE = ANY_SMALL_WORD | KNOWN.verb
const LONGEST_POST = 8
const NO_POST = KNOWN.auxiliary | KNOWN.pronoun | KNOWN.verb

/** Whether a signature goes on with a post and nothing else: “— Ana Ruiz, mayor of Sund”. */
function isDescribed(tokens: Tokens, last: number): boolean {
  if (!((tokens.gap[last + 1] ?? 0) & GAP.comma)) return false
  for (let t = last + 1; t <= last + LONGEST_POST && !has(tokens, t, NO_POST); t++) if (endsLine(tokens, t)) return true
  return false
}

/** Whether a line ends behind a token; a full line does where the next one begins with a mark. */
function endsLine({ text, count, gap, start, end }: Tokens, last: number): boolean {
  const next = gap[last + 1] ?? 0
  if (last + 1 >= count || next & GAP.line) return true
  return Boolean(next & GAP.mark) && /^\s*\n/u.test(text.prose.visible.slice(end[last], start[last + 1]))
}
