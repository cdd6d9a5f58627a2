import type { Code } from '../checks/codes.ts'
import { overlaps, type Span } from '../span.ts'
import { lastUpTo } from '../text/within.ts'
import { alignmentEdits } from './alignment-edits.ts'
import { alignCandidate, type Candidate } from './candidate.ts'
import { windowsFor } from './candidates.ts'
import { edgeEdits } from './edges.ts'
import { editorialEdits } from './editorial-edits.ts'
import { locateWords } from './locate.ts'
import type { Edit, Match, Passage } from './match.ts'
import { numberPlaces } from './number-places.ts'
import { joinedParts } from './parts.ts'
import type { Source } from './source.ts'
import { surfaceEdits } from './surface.ts'
import { type Utterance, wordsWithin } from './utterance.ts'

const SHORTEST = 4 // words: a shorter quotation means nothing unless it is there as it is
const MOST_PASSAGES = 12

/** How a passage is preferred among equals: the lower the better. The draft's own speaker goes before others. */
export type Preference = (passage: Passage) => number

/** Finds a quotation in the sources and names everything that differs. */
export function judgeUtterance(utterance: Utterance, sources: readonly Source[], prefer: Preference): Match {
  if (!sources.length) return { kind: 'unchecked', why: 'no-source' }
  const words = utterance.parts.flat().length
  if (words === 0) return { kind: 'unchecked', why: 'not-speech' }
  const candidates = words < SHORTEST ? shortCandidates(utterance, sources) : candidatesFor(utterance, sources)
  const ranked = rank(candidates, prefer)
  const best = ranked[0]
  if (!best) return { kind: 'absent', nearest: null }
  const joined = words < SHORTEST ? null : joinedParts(utterance, ranked, sources)
  if (joined) return joined
  if (!isThere(best, prefer)) return { kind: 'absent', nearest: best.share >= LEAST_SHARE_NEAR ? best.passage : null }
  return matchOf(utterance, best, ranked)
}

const candidatesFor = (utterance: Utterance, sources: readonly Source[]): readonly Candidate[] =>
  windowsFor(utterance, sources).map((window) => alignCandidate(utterance.terms, window))

/** A word or three as they are, or written otherwise with the same value: “5 per cent” for “5%”. */
function shortCandidates(utterance: Utterance, sources: readonly Source[]): readonly Candidate[] {
  const asTheyAre = locateWords(utterance.parts.flat(), sources)
    .slice(0, MOST_SHORT)
    .map((hit) => alignCandidate(utterance.terms, hit))
    .filter(({ share }) => share === 1)
  if (asTheyAre.length) return asTheyAre
  return numberPlaces(utterance.terms, sources)
    .map((window) => alignCandidate(utterance.terms, window))
    .filter(({ share, alignment }) => share === 1 && alignment.cost === 0)
}

const MOST_SHORT = 60
const LEAST_SHARE = 0.5 // of the words, by weight: below that it is another sentence on the same subject
const LEAST_SHARE_WHEN_SHORT = 0.62
const LEAST_SHARE_NEAR = 0.3 // of the words, to be shown as the nearest there is
const LEAST_SHARE_OF_OTHERS = 0.75
const SHORT = 8 // words

/** Whether enough of a quotation is there to say what changed, and not just that it is absent. */
function isThere({ draft, share, passage }: Candidate, prefer: Preference): boolean {
  if (prefer(passage) > 1 && share < LEAST_SHARE_OF_OTHERS) return false
  return share >= (draft.length < SHORT ? LEAST_SHARE_WHEN_SHORT : LEAST_SHARE)
}

const rank = (candidates: readonly Candidate[], prefer: Preference): readonly Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, cost: candidate.alignment.cost + prefer(candidate.passage) * 0.4 }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate)

function matchOf(utterance: Utterance, best: Candidate, ranked: readonly Candidate[]): Match {
  const [judged, ...twins] = ranked
    .filter(({ alignment }) => Math.abs(alignment.cost - best.alignment.cost) < 1e-6)
    .slice(0, MOST_PASSAGES)
    .map((candidate) => ({ candidate, edits: editsOf(utterance, candidate) }))
    .sort((a, b) => objectionsIn(a.edits) - objectionsIn(b.edits))
  const edits = [...(judged?.edits ?? [])].sort((a, b) => a.draft.start - b.draft.start)
  const at = distinct([judged, ...twins].flatMap((twin) => (twin ? [twin.candidate.passage] : [])))
  if (edits.some(({ kind }) => !PERMITTED.has(kind))) return { kind: 'altered', at, edits }
  if (edits.length || utterance.quotation.editorial.length)
    return { kind: 'permitted', tier: edits.length ? 'marked' : 'words', at, edits }
  return { kind: 'verbatim', tier: judged && isExact(utterance, judged.candidate) ? 'exact' : 'words', at }
}

/** Of passages with the same words one that leaves no more to object to speaks for all of them: a headline has other capitals. */
const objectionsIn = (edits: readonly Edit[]): number => edits.filter(({ kind }) => kind !== 'silent').length

const PERMITTED: ReadonlySet<Code | 'silent'> = new Set([
  'silent',
  'parenthesis-insertion',
  'needless-ellipsis',
  'dropped-context',
  'bracket-replaces',
])

const distinct = (passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(
    (passage, i) =>
      !passages.slice(0, i).some(({ source, start }) => source === passage.source && start === passage.start),
  )

function editsOf(utterance: Utterance, candidate: Candidate): readonly Edit[] {
  const { draft, around, passage } = candidate
  const first = draft[0]
  const last = draft.at(-1)
  const sides = {
    ...candidate,
    draftText: utterance.text,
    sourceText: around.text,
    transcript: passage.source.transcript,
  }
  const words = alignmentEdits(candidate, around)
  const whole = [passage, ...words.map(({ source }) => source)].reduce(hull)
  const edges = first && last ? edgeEdits(around, whole, { first, last, ...besideOf(utterance) }) : []
  const surface = surfaceEdits(sides).filter(
    ({ draft: said, source }) => !words.some((edit) => overlaps(edit.source, source) || overlaps(edit.draft, said)),
  )
  const edits = [...words, ...surface, ...editorialEdits(utterance, candidate), ...edges]
  const isReordered = words.some(({ kind }) => kind === 'reordered')
  return isReordered ? edits.filter(({ kind }) => kind !== 'altered-punctuation') : edits
}

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** What the draft says itself in front of the quotation and behind it, in the same sentence. */
function besideOf({ text, quotation }: Utterance) {
  const sentence = lastUpTo(text.sentences, quotation.start)
  if (!sentence) return { leadIn: [], goesOn: [] }
  return {
    leadIn: wordsWithin(text.words, { start: sentence.start, end: quotation.start }),
    goesOn: wordsWithin(text.words, { start: quotation.end, end: Math.max(quotation.end, sentence.end) }),
  }
}

function isExact({ text, quotation }: Utterance, { passage, around }: Candidate): boolean {
  const said = text.prose.visible
    .slice(quotation.inner.start, quotation.inner.end)
    .replace(/[.,\s]+$/u, '')
    .trim()
  return said === around.text.prose.visible.slice(passage.start, passage.start + said.length)
}
