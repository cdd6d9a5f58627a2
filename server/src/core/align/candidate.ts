import type { Window } from './candidates.ts'
import type { Surroundings } from './cuts.ts'
import type { Aligned } from './hunk.ts'
import type { Passage } from './match.ts'
import { foundShare, foundTerms } from './splices.ts'
import type { Term } from './term.ts'
import { termsOf } from './terms.ts'
import { speakerOf, voiceAt, voicesOf } from './voices.ts'
import { alignWords, type SourceTerm } from './word-alignment.ts'

/** A quotation read as one stretch of a source: how its words align, and how much of it is there. */
export interface Candidate extends Aligned {
  /** Where it was read. */
  readonly window: Window
  readonly passage: Passage
  readonly around: Surroundings
  /** Which terms of the draft were found. */
  readonly found: readonly boolean[]
  readonly share: number
}

const MARGIN = 4 // words beside an exact hit, so that “2 million” is seen to be a part of “1.2 million”

/** Aligns the terms of a quotation with a stretch of a source. */
export function alignCandidate(draft: readonly Term[], window: Window): Candidate {
  const { reading } = window.source
  const words = reading.text.words.slice(Math.max(0, window.first - MARGIN), window.last + MARGIN)
  const voices = voicesOf(reading)
  const source = termsOf(reading.text, words).map(
    (term): SourceTerm => ({
      ...term,
      outside: voiceAt(voices, term.start) === null,
      shut: false,
      aside: isAside(reading.text.prose.visible, term, window.source.transcript),
    }),
  )
  const voice = voiceOf(read(draft, source))
  const aligned = read(draft, source.map(voice === 'quotation' ? shutOutside : asSaid))
  return {
    ...aligned,
    window,
    passage: passageOf(window, aligned, voice),
    around: { text: reading.text, voices, prose: voice === 'prose' },
    share: foundShare(draft, aligned.found),
  }
}

/** Where a quotation was found in quotations, what stands between them is none of its words … */
const shutOutside = (term: SourceTerm): SourceTerm => ({ ...term, shut: term.outside })

/** … and where it was found in its author’s prose, that is what was said. */
const asSaid = (term: SourceTerm): SourceTerm => ({ ...term, outside: false })

interface Read extends Aligned {
  readonly found: readonly boolean[]
}

function read(draft: readonly Term[], source: readonly SourceTerm[]): Read {
  const alignment = alignWords(draft, source)
  return { draft, source, alignment, found: foundTerms(draft, source, alignment) }
}

const NOTE = /^[^()[\]]{0,40}$/u
const REACH = 42

/** Whether a word stands in a note: in square brackets, in round ones in a transcript, in capitals anywhere. */
function isAside(visible: string, { start, end }: Term, transcript: boolean): boolean {
  const before = visible.slice(Math.max(0, start - REACH), start)
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf('('))
  if (open < 0 || !NOTE.test(before.slice(open + 1))) return false
  const after = visible.slice(end, end + REACH)
  const close = after.search(/[\])]/u)
  if (close < 0 || !NOTE.test(after.slice(0, close))) return false
  const note = before.slice(open + 1) + visible.slice(start, end) + after.slice(0, close)
  return before.charAt(open) === '[' || transcript || (note.length > 3 && note === note.toUpperCase())
}

/** The terms of the source that the draft's were found as. */
const foundIn = ({ source, alignment, found }: Read): readonly SourceTerm[] =>
  alignment.steps.flatMap((step) => {
    if (step.kind !== 'pair' && step.kind !== 'joined') return []
    const width = step.kind === 'joined' && step.whole === 'draft' ? 2 : 1
    return found[step.draft] ? source.slice(step.source, step.source + width) : []
  })

/** The voice that most of a quotation stands in. */
function voiceOf(aligned: Read): Passage['voice'] {
  const there = foundIn(aligned)
  const inside = there.filter(({ outside }) => !outside)
  return inside.length * 2 >= there.length && inside.length > 0 ? 'quotation' : 'prose'
}

/** From the first to the last word that was found. */
function passageOf({ source }: Window, aligned: Read, voice: Passage['voice']): Passage {
  const there = foundIn(aligned)
  const [first] = there
  const quotation = voice === 'quotation' && first ? voiceAt(voicesOf(source.reading), first.start) : null
  return {
    start: first?.start ?? 0,
    end: there.reduce((end, term) => Math.max(end, term.end), 0),
    source,
    voice,
    speaker: quotation ? speakerOf(quotation) : null,
  }
}
