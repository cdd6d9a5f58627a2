import type { Span } from '../span.ts'
import { firstFrom } from '../text/within.ts'
import { isHiddenCut, type Surroundings } from './cuts.ts'
import { type Aligned, type Hunk, hunksOf } from './hunk.ts'
import { type Change, kindOfChange } from './hunk-kind.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import type { Edit } from './match.ts'
import { findMoves } from './moves.ts'
import { isNumberForm } from './number-value.ts'
import { placeOf } from './place.ts'
import type { Term } from './term.ts'
import { isFunctionWord, isNegation, isSound } from './vocabulary.ts'
import { speakerOf, voiceAt } from './voices.ts'
import type { SourceTerm } from './word-alignment.ts'

const CONTEXT = 10 // terms around a change that its judgement may need: a second negation, the number before a unit
const CLOSING_MARKS = 2
const STRAY = 3 // words more in the source than a word or two that stand in a seam in place of a passage
const LONGEST_INTERRUPTION = 40 // words of an attribution between two parts of one quotation

/** Every change of an aligned quotation, named by the rules. */
export function alignmentEdits(aligned: Aligned, around: Surroundings): readonly Edit[] {
  const { kept, moves } = findMoves(hunksOf(aligned), aligned)
  const moved = moves.map(({ first, last, from }): Edit => {
    const [a, b] = [placeOf(first, aligned), placeOf(last, aligned)]
    const draft = { start: a.draft.start, end: b.draft.end }
    const there = [a.source, b.source, ...from]
    const source = {
      start: Math.min(...there.map(({ start }) => start)),
      end: Math.max(...there.map(({ end }) => end)),
    }
    return { draft, source, kind: 'reordered', grave: true }
  })
  return [...kept.flatMap((hunk) => editsOf(hunk, aligned, around)), ...moved]
}

function editsOf(hunk: Hunk, aligned: Aligned, around: Surroundings): readonly Edit[] {
  const place = placeOf(hunk, aligned)
  const spoken = hunk.source.filter(({ aside }) => !aside)
  const inside = spoken.filter(({ outside }) => around.prose || !outside)
  if (hunk.cut && hunk.draft.length === 0)
    return [{ ...place, ...cutKind(around, place.source, jumpsSpeaker(hunk, aligned, around)) }]
  if (hunk.inserted.length && isKept(hunk.draft, inside)) return [{ ...place, ...insertionKind(hunk, inside) }]
  if (!hunk.draft.length && inside.length === 0 && hunk.source.length > 0)
    return [{ ...place, ...interruptionKind(hunk, aligned, around) }]
  const isGap = !hunk.draft.length || hunk.source.length > hunk.draft.length + STRAY
  if (isGap && jumpsSpeaker(hunk, aligned, around)) return [{ ...place, kind: 'spliced', grave: true }]
  const skipped = isGap ? skippedBy(hunk, aligned, around) : null
  if (skipped) return [{ ...place, kind: 'spliced', grave: skipped.isLong }]
  const change: Change = {
    ...hunk,
    source: hunk.draft.length ? inside.filter(({ form }) => !isSound(form)) : inside,
    before: aligned.source.slice(Math.max(0, hunk.sourceFrom - CONTEXT), hunk.sourceFrom),
    after: aligned.source.slice(hunk.sourceTo, hunk.sourceTo + CONTEXT),
  }
  const { code, grave } = kindOfChange(change)
  return [{ ...place, kind: code, grave }]
}

function cutKind(around: Surroundings, source: Span, jumps: boolean): Pick<Edit, 'kind' | 'grave'> {
  return jumps || isHiddenCut(around, source) ? { kind: 'hidden-qualifier', grave: true } : SILENT
}

const SILENT = { kind: 'silent', grave: false } as const

/** Words of the source's author between two parts of a quotation: an attribution in one paragraph is nothing left out. */
function interruptionKind(hunk: Hunk, aligned: Aligned, around: Surroundings): Pick<Edit, 'kind' | 'grave'> {
  if (hunk.source.every(({ aside }) => aside)) return SILENT
  if (jumpsSpeaker(hunk, aligned, around)) return { kind: 'spliced', grave: true }
  const { start, end } = placeOf(hunk, aligned).source
  const isApart = /\n\s*\n/u.test(around.text.prose.visible.slice(start, end + CLOSING_MARKS + 1))
  return isApart || hunk.source.length > LONGEST_INTERRUPTION ? { kind: 'spliced', grave: false } : SILENT
}

/** Whether the words before and behind a gap belong to two speakers of the source. */
function jumpsSpeaker({ sourceFrom, sourceTo }: Hunk, { source }: Aligned, { voices }: Surroundings): boolean {
  const [before, after] = [source[sourceFrom - 1], source[sourceTo]].map((term) => {
    const voice = term && voiceAt(voices, term.start)
    return voice ? speakerOf(voice) : null
  })
  return before != null && after != null && before !== after
}

/** An insertion in brackets alone is silent; one that stands for words of the source replaces them. */
function insertionKind(hunk: Hunk, inside: readonly SourceTerm[]): Pick<Edit, 'kind' | 'grave'> {
  if (!inside.length) {
    const round = hunk.inserted.some(({ editorial }) => editorial === 'parenthesis')
    return { kind: round ? 'parenthesis-insertion' : 'silent', grave: false }
  }
  return { kind: 'bracket-replaces', grave: inside.some((term) => weighs(term) && !isReshaped(term, hunk.inserted)) }
}

/** “[many] million” for “14 million”: what the draft has beside the brackets is a part of what they stand for. */
const isKept = (draft: readonly Term[], inside: readonly Term[]): boolean => {
  const words = inside.flatMap(({ surface }) => surface.split(' '))
  return draft.every(({ surface }) => surface.split(' ').every((word) => words.includes(word)))
}

/** “[needed]” for “need”: the same word in another shape. */
const isReshaped = (term: Term, inserted: readonly Term[]): boolean =>
  inserted.some((other) => RESHAPED.has(likenessOf(other, term)))

const RESHAPED: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'grammar', 'agreement', 'tense'])

const weighs = ({ form }: Term): boolean => isNumberForm(form) || isNegation(form) || !isFunctionWord(form)

/**
 * Whether words that were left out part two passages: a sentence or more, or the end of one and the beginning of the next
 * (`isLong`: more than one sentence’s worth). The end or the beginning of one sentence alone are words of that sentence.
 */
function skippedBy({ sourceFrom, sourceTo }: Hunk, { source }: Aligned, { text }: Surroundings) {
  const [before, first, after] = [source[sourceFrom - 1], source[sourceFrom], source[sourceTo]]
  if (!before || !first || !after) return null
  const starts = text.sentences
    .slice(firstFrom(text.sentences, before.end), firstFrom(text.sentences, after.start + 1))
    .map(({ start }) => start)
  const whole = starts.length - 1
  const broken = [starts[0] !== first.start, starts.at(-1) !== after.start].filter(Boolean).length
  return whole > 0 || (whole === 0 && broken === 2) ? { isLong: whole + broken / 2 > 1 } : null
}
