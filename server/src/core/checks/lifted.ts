import type { Passage } from '../align/match.ts'
import type { Source } from '../align/source.ts'
import { wordsWithin } from '../align/utterance.ts'
import { isDate, isFunctionWord } from '../align/vocabulary.ts'
import { speakerOf, voiceAt, voicesOf } from '../align/voices.ts'
import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Reading } from '../reading.ts'
import { overlaps, type Span } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import type { Word } from '../text/text.ts'
import { firstFrom, lastUpTo } from '../text/within.ts'
import boilerplate from './data/boilerplate.data.json'
import { type SharedRun, sharedRuns } from './word-runs.ts'

/** Words of a draft outside quotation marks that a source has just so. */
export interface Lifted {
  readonly span: Span
  readonly words: number
  readonly passage: Passage
}

const FEWEST_CONTENT_WORDS = 3 // “at the end of the day it was a” is nobody's

/** The stretches of a draft, outside its quotations, of at least so many words in a row of a source, longest first. */
export function liftedFrom(draft: Reading, sources: readonly Source[], fewest: number): readonly Lifted[] {
  const own = ownQuotations(draft)
  return stretchesOf(draft, own).flatMap((stretch) => {
    const found = sources.flatMap((source) => runsOf(draft, { stretch, source, fewest }))
    return longest(found).filter((lifted) => !isQuotedToo(draft, lifted, own))
  })
}

const ownQuotations = ({ quotations }: Reading): readonly AttributedQuotation[] =>
  quotations.filter(({ depth, kind }) => depth === 0 && kind !== 'scare' && kind !== 'title')

const NOTE = /^\s*(?:editor’?'?s’? note|correction|clarification|disclaimer|disclosure)\b/iu

/** The words of each paragraph between its quotations, but no headings and notes: those repeat what was said. */
function stretchesOf({ text }: Reading, own: readonly Span[]): readonly (readonly Word[])[] {
  return text.paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'heading' || NOTE.test(text.prose.visible.slice(paragraph.start, paragraph.end))) return []
    const cuts = own.filter((quotation) => overlaps(quotation, paragraph))
    const edges = [paragraph.start, ...cuts.flatMap(({ start, end }) => [start, end]), paragraph.end]
    return edges.flatMap((start, i) =>
      i % 2 === 0 ? [wordsWithin(text.words, { start, end: edges[i + 1] ?? paragraph.end })] : [],
    )
  })
}

interface Search {
  readonly stretch: readonly Word[]
  readonly source: Source
  readonly fewest: number
}

function runsOf(draft: Reading, { stretch, source, fewest }: Search): readonly Lifted[] {
  const runs = sharedRuns(stretch, source.reading.text, fewest).flatMap((run) => ofOneVoice(source, run))
  return runs.flatMap((run) => {
    const words = stretch.slice(run.draft, run.draft + run.count)
    const there = source.reading.text.words.slice(run.source, run.source + run.count)
    const [first, last, thereFirst, thereLast] = [words[0], words.at(-1), there[0], there.at(-1)]
    if (!first || !last || !thereFirst || !thereLast || !saysSomething(draft, words, fewest)) return []
    const passage = passageAt(source, { start: thereFirst.start, end: thereLast.end })
    if (isHeadline(passage)) return []
    return [{ span: { start: first.start, end: last.end }, words: run.count, passage }]
  })
}

/** A run cut where in the source somebody begins or ceases to speak. */
function ofOneVoice({ reading }: Source, { draft, source, count }: SharedRun): readonly SharedRun[] {
  const voices = voicesOf(reading)
  const voiceOf = (at: number) => voiceAt(voices, reading.text.words[at]?.start ?? 0)
  const starts: number[] = []
  for (let i = 0; i < count; i++) if (i === 0 || voiceOf(source + i) !== voiceOf(source + i - 1)) starts.push(i)
  return starts.map((from, i) => ({
    draft: draft + from,
    source: source + from,
    count: (starts[i + 1] ?? count) - from,
  }))
}

/** Whose words the middle of a stretch of a source is. */
function passageAt(source: Source, { start, end }: Span): Passage {
  const voice = voiceAt(voicesOf(source.reading), (start + end) >> 1)
  return { source, start, end, voice: voice ? 'quotation' : 'prose', speaker: voice && speakerOf(voice) }
}

/** A heading, or in a written source a line without a full stop. */
function isHeadline({ source, start }: Passage): boolean {
  const { paragraphs, prose } = source.reading.text
  const paragraph = lastUpTo(paragraphs, start)
  if (!paragraph || paragraph.kind === 'heading') return true
  const line = prose.visible.slice(paragraph.start, paragraph.end)
  return !source.transcript && !/[.!?…,;:]["”’')\]]*\s*$/u.test(line) && line.length <= LONGEST_HEADLINE
}

const LONGEST_HEADLINE = 160 // characters

/** Whether enough words are left without names, dates, figures and formulas, and some of them have content. */
function saysSomething(draft: Reading, words: readonly Word[], fewest: number): boolean {
  const plain = words.filter((word) => !isNameOrDate(draft, word))
  const forms = plain.map(({ form }) => form)
  if (forms.length - formulaWords(forms) < fewest) return false
  return new Set(forms.filter((form) => !isFunctionWord(form))).size >= FEWEST_CONTENT_WORDS
}

function isNameOrDate({ text, mentions }: Reading, word: Word): boolean {
  if (isDate(word.form) || /^\d/u.test(word.form)) return true
  const mention = lastUpTo(mentions, word.start)
  if (mention && mention.kind === 'name' && mention.end >= word.end) return true
  const opens = text.sentences[firstFrom(text.sentences, word.start)]?.start === word.start
  return isUpperAt(text.prose.visible, word.start) && !opens && word.form !== 'i' && !word.form.startsWith("i'")
}

function formulaWords(forms: readonly string[]): number {
  const said = ` ${forms.join(' ')} `
  const found = boilerplate.phrases.filter((phrase) => said.includes(` ${phrase} `))
  return Math.max(0, ...found.map((phrase) => phrase.split(' ').length))
}

/** Of those that overlap, the longest. */
function longest(found: readonly Lifted[]): readonly Lifted[] {
  const kept: Lifted[] = []
  for (const lifted of [...found].sort((a, b) => b.words - a.words))
    if (!kept.some(({ span }) => overlaps(span, lifted.span))) kept.push(lifted)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

/** Whether the draft quotes the same words elsewhere: then it repeats itself. */
function isQuotedToo({ text }: Reading, { span }: Lifted, own: readonly AttributedQuotation[]): boolean {
  const forms = (within: Span) =>
    ` ${wordsWithin(text.words, within)
      .map(({ form }) => form)
      .join(' ')} `
  const said = forms(span)
  return own.some(({ inner }) => forms(inner).includes(said))
}
