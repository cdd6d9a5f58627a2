import { overlaps, type Span } from '../span.ts'
import { alignCandidate, type Candidate } from './candidate.ts'
import type { Window } from './candidates.ts'
import { agrees } from './hunk.ts'
import { locate } from './locate.ts'
import type { Match, Passage } from './match.ts'
import type { Source } from './source.ts'
import { foundRun, foundShare, lostRun, type Run } from './splices.ts'
import type { Term } from './term.ts'
import { type Utterance, wordsWithin } from './utterance.ts'
import { isFunctionWord } from './vocabulary.ts'
import { isOneUtterance } from './voices.ts'

const PART_SHARE = 0.8 // of the words of a run, to call it another passage
const MOST_PASSAGES = 12

/** Whether words of a quotation that are lost in its passage stand somewhere else: a splice, or parts in another order. */
export function joinedParts(
  utterance: Utterance,
  [best, ...others]: readonly Candidate[],
  sources: readonly Source[],
): Match | null {
  const run = best ? lostRun(best.draft, best.found) : null
  if (!best || !run) return null
  const terms = best.draft.slice(run.from, run.to)
  const windows = [...windowsOf(utterance, terms, sources), ...others.map(({ window }) => window)]
  const other = windows
    .map((window) => trimmed(alignCandidate(terms, window)))
    .filter(({ share }) => share >= PART_SHARE)
    .sort((a, b) => b.share - a.share || distanceTo(a, best) - distanceTo(b, best))[0]
  if (!other || !isSubstantial(other) || !isSubstantial(without(best, run))) return null
  const place = spanOfTerms(other.draft)
  if (isReordered(best, run, other.passage))
    return {
      kind: 'altered',
      at: [best.passage],
      edits: [{ draft: place, source: other.passage, kind: 'reordered', grave: true }],
    }
  const isBehind = run.from > 0
  const rest = spanOfTerms(isBehind ? best.draft.slice(0, run.from) : best.draft.slice(run.to))
  const parts = [
    { draft: rest, at: best.passage },
    { draft: place, at: other.passage },
  ]
  return { kind: 'spliced', parts: isBehind ? parts : parts.reverse() }
}

function windowsOf({ text }: Utterance, terms: readonly Term[], sources: readonly Source[]): readonly Window[] {
  const forms = wordsWithin(text.words, spanOfTerms(terms)).map(({ form }) => form)
  return locate(forms, sources).slice(0, MOST_PASSAGES)
}

const spanOfTerms = (terms: readonly Term[]): Span => ({ start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0 })

type Part = Pick<Candidate, 'draft' | 'found' | 'passage' | 'share'>

const LONGEST_SEAM = 4 // words at the seam of a splice that stand in neither passage, or in both

/** A part without the words at its ends that were not found, or by chance. */
function trimmed({ draft, found, passage, share }: Candidate): Part {
  const run = foundRun(draft, found)
  if (draft.length - (run.to - run.from) > LONGEST_SEAM) return { draft, found, passage, share }
  const part = { draft: draft.slice(run.from, run.to), found: found.slice(run.from, run.to) }
  return { ...part, passage, share: foundShare(part.draft, part.found) }
}

const FEWEST_FOUND = 4 // words of a part, two of them with content: less stands together anywhere
const FEWEST_CONTENT = 2
const FEWEST_SMALL = 6 // words of a part that are small ones for the most part

/** Whether a part is enough to say that it was taken from there, and nearly all of it was found. */
function isSubstantial({ draft, found }: Pick<Candidate, 'draft' | 'found'>): boolean {
  const there = draft.filter((term, i) => found[i] && !term.editorial)
  const content = there.filter(({ form }) => !isFunctionWord(form)).length
  if (there.length < FEWEST_FOUND || foundShare(draft, found) < PART_SHARE) return false
  return content >= FEWEST_CONTENT || there.length >= FEWEST_SMALL
}

const without = ({ draft, found }: Candidate, { from, to }: Run): Pick<Candidate, 'draft' | 'found'> => ({
  draft: draft.filter((_, i) => i < from || i >= to),
  found: found.filter((_, i) => i < from || i >= to),
})

const distanceTo = (a: Part, b: Candidate): number =>
  a.passage.source === b.passage.source ? Math.abs(a.passage.start - b.passage.start) : Number.MAX_SAFE_INTEGER

/** Whether a part stands in the same utterance of the source, but not between the words that the draft has around it. */
function isReordered(best: Candidate, run: Run, moved: Passage): boolean {
  const rest = best.passage
  if (rest.source !== moved.source || rest.voice !== moved.voice) return false
  if (!isOneUtterance(rest.source.reading, rest, moved)) return false
  const places = best.alignment.steps.flatMap((step) => {
    if (step.kind !== 'pair' || !agrees(step, best.draft, best.source)) return []
    const term = best.source[step.source]
    return term && !overlaps(term, moved) ? [{ draft: step.draft, term }] : []
  })
  const before = places.findLast(({ draft }) => draft < run.from)
  const after = places.find(({ draft }) => draft >= run.to)
  return (
    (before !== undefined && moved.start < before.term.start) || (after !== undefined && moved.start > after.term.start)
  )
}
