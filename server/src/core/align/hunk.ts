import { likenessOf } from './likeness.ts'
import type { Term } from './term.ts'
import { isDemonstrative, isFillerWord, isFunctionWord, isPronoun } from './vocabulary.ts'
import type { SourceTerm, Step, WordAlignment } from './word-alignment.ts'

/** One change: the terms of the draft that stand where the source has others, and what surrounds them. */
export interface Hunk {
  /** What the draft says there, an editor's insertions left out. */
  readonly draft: readonly Term[]
  readonly inserted: readonly Term[]
  readonly source: readonly SourceTerm[]
  /** The terms that were read as each other. */
  readonly pairs: readonly (readonly [Term, SourceTerm])[]
  /** A marked omission stands in it or right behind it. */
  readonly cut: boolean
  /** Indexes of the terms that agree before and behind it; -1 and the length at the edges. */
  readonly draftFrom: number
  readonly draftTo: number
  readonly sourceFrom: number
  readonly sourceTo: number
}

export interface Aligned {
  readonly draft: readonly Term[]
  readonly source: readonly SourceTerm[]
  readonly alignment: WordAlignment
}

/** The changes of an alignment in order. Terms that say the same part them. */
export function hunksOf({ draft, source, alignment }: Aligned): readonly Hunk[] {
  const hunks: Hunk[] = []
  let open: Step[] = []
  let draftAt = 0
  let sourceAt = firstSource(alignment)
  let draftFrom = 0
  let sourceFrom = sourceAt
  const close = () => {
    if (open.length)
      hunks.push(toHunk(open, { draft, source, draftFrom, draftTo: draftAt, sourceFrom, sourceTo: sourceAt }))
    open = []
  }
  for (const step of alignment.steps) {
    if (agrees(step, draft, source)) close()
    else if (!open.length) {
      draftFrom = draftAt
      sourceFrom = sourceAt
    }
    if (!agrees(step, draft, source)) open.push(step)
    draftAt += draftWidth(step)
    sourceAt += sourceWidth(step)
  }
  close()
  return hunks.map((hunk) => atEdge(hunk, { draft, source }))
}

/**
 * Words added at an end of the quotation where the sentence of the source goes on stand in place of what follows there:
 * the ends of the source are free, so the alignment cannot tell.
 */
function atEdge(hunk: Hunk, { draft, source }: Pick<Aligned, 'draft' | 'source'>): Hunk {
  if (hunk.draftFrom === 0 && hunk.inserted.length && !hunk.draft.length && !hunk.source.length)
    return insteadOfBeginning(hunk, source)
  const count = hunk.draft.length
  if (hunk.source.length || !count || hunk.inserted.length || hunk.cut) return hunk
  const { sourceFrom: at } = hunk
  if (hunk.draftTo === draft.length) {
    const next = source.slice(at, at + count)
    return next.length && !next.some(({ opens, outside }) => opens || outside) ? withSource(hunk, next, at) : hunk
  }
  if (hunk.draftFrom > 0 || source[at]?.opens !== false) return hunk
  const previous = source.slice(Math.max(0, at - count), at)
  const goesOn = previous.every(({ opens, outside }, i) => !outside && !(opens && i > 0))
  return previous.length && goesOn ? withSource(hunk, previous, at - previous.length) : hunk
}

const LONGEST_SUBJECT = 3 // words

/** “[The crew] was tired” for “They were tired”: brackets that stand first stand for the subject that stands there. */
function insteadOfBeginning(hunk: Hunk, source: Aligned['source']): Hunk {
  const { sourceFrom: at } = hunk
  const from = source.findLastIndex(({ opens }, i) => opens && i < at)
  const subject = source.slice(Math.max(0, from), at)
  const isOne =
    from >= 0 && subject.length <= LONGEST_SUBJECT && !subject.some(({ outside, aside }) => outside || aside)
  return isOne && source[at]?.opens === false && subject.some(isSubject) ? withSource(hunk, subject, from) : hunk
}

/** A pronoun, “that”, or a word with content: “and”, “well” and “however” are nobody. */
const isSubject = ({ form }: Term): boolean =>
  isPronoun(form) || isDemonstrative(form) || !(isFunctionWord(form) || isFillerWord(form))

function withSource(hunk: Hunk, source: readonly SourceTerm[], from: number): Hunk {
  return { ...hunk, source, pairs: pairwise(hunk.draft, source), sourceFrom: from, sourceTo: from + source.length }
}

const pairwise = (draft: readonly Term[], source: readonly SourceTerm[]): Hunk['pairs'] =>
  source.flatMap((term, i) => {
    const said = draft[i]
    return said ? [[said, term] as const] : []
  })

/** Whether a step says the same on both sides. */
export function agrees(step: Step, draft: readonly Term[], source: readonly SourceTerm[]): boolean {
  if (step.kind === 'joined') return true
  if (step.kind !== 'pair') return false
  const a = draft[step.draft]
  const b = source[step.source]
  return a !== undefined && b !== undefined && likenessOf(a, b) === 'same'
}

/** The indexes of the source's terms that say the same as a term of the draft. */
export function matchedSources({ draft, source, alignment }: Aligned): ReadonlySet<number> {
  const matched = new Set<number>()
  for (const step of alignment.steps) {
    if (!agrees(step, draft, source) || (step.kind !== 'pair' && step.kind !== 'joined')) continue
    matched.add(step.source)
    if (step.kind === 'joined' && step.whole === 'draft') matched.add(step.source + 1)
  }
  return matched
}

const draftWidth = (step: Step): number =>
  step.kind === 'source' ? 0 : step.kind === 'joined' && step.whole === 'source' ? 2 : 1

const sourceWidth = (step: Step): number =>
  step.kind === 'draft' ? 0 : step.kind === 'joined' && step.whole === 'draft' ? 2 : 1

/** The index of the first term of the source that the alignment touches. */
function firstSource({ steps }: WordAlignment): number {
  for (const step of steps) if (step.kind !== 'draft') return step.source
  return 0
}

interface Bounds {
  readonly draft: readonly Term[]
  readonly source: readonly SourceTerm[]
  readonly draftFrom: number
  readonly draftTo: number
  readonly sourceFrom: number
  readonly sourceTo: number
}

function toHunk(steps: readonly Step[], bounds: Bounds): Hunk {
  const said = bounds.draft.slice(bounds.draftFrom, bounds.draftTo)
  const there = bounds.source.slice(bounds.sourceFrom, bounds.sourceTo)
  const pairs = steps.flatMap((step) => {
    if (step.kind !== 'pair') return []
    const a = bounds.draft[step.draft]
    const b = bounds.source[step.source]
    return a && b && !a.editorial ? [[a, b] as const] : []
  })
  const spoken = said.filter(({ editorial }) => editorial === null)
  return {
    draft: spoken,
    inserted: said.filter(({ editorial }) => editorial !== null),
    source: there,
    pairs: pairs.length || spoken.length !== there.length ? pairs : pairwise(spoken, there),
    cut: said.some(({ cutBefore }) => cutBefore) || bounds.draft[bounds.draftTo]?.cutBefore === true,
    draftFrom: bounds.draftFrom,
    draftTo: bounds.draftTo,
    sourceFrom: bounds.sourceFrom,
    sourceTo: bounds.sourceTo,
  }
}
