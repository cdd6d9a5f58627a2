import { type Aligned, type Hunk, matchedSources } from './hunk.ts'
import type { Term } from './term.ts'
import { isFunctionWord } from './vocabulary.ts'
import type { SourceTerm } from './word-alignment.ts'

/** Changes that are one: words that stand in another place than in the source. In the order of the draft. */
export interface Move {
  readonly first: Hunk
  readonly last: Hunk
  /** Where in the source the words stand that one change alone has moved; empty where two changes tell it. */
  readonly from: readonly SourceTerm[]
}

/** Takes out of the changes those that are a move: what one adds stands beside it in the source, left out there. */
export function findMoves(
  hunks: readonly Hunk[],
  aligned: Aligned,
): { readonly kept: readonly Hunk[]; readonly moves: readonly Move[] } {
  const moves: Move[] = []
  const used = new Set<Hunk>()
  const left = leftOut(aligned)
  for (const hunk of hunks) {
    if (used.has(hunk) || hunk.cut || hunk.inserted.length) continue
    const swapped = swappedWith(hunk, hunks, used)
    const from = swapped ? [] : placeBefore(hunk, { left, aligned })
    const last = swapped ?? (from.length ? hunk : null)
    if (!last) continue
    moves.push({ first: hunk, last, from })
    for (const part of [hunk, last, ...emptied(hunk, hunks)]) used.add(part)
  }
  return { kept: hunks.filter((hunk) => !used.has(hunk)), moves }
}

/** The later change that has what this one lacks, and lacks what it has: “decision and order”, “order and decision”. */
const swappedWith = (hunk: Hunk, hunks: readonly Hunk[], used: ReadonlySet<Hunk>): Hunk | null =>
  hunks.slice(hunks.indexOf(hunk) + 1).find((other) => !used.has(other) && !other.cut && isSwap(hunk, other)) ?? null

const isSwap = (a: Hunk, b: Hunk): boolean =>
  formsOf(a.draft) === formsOf(b.source) && formsOf(a.source) === formsOf(b.draft)

const formsOf = (terms: readonly Term[]): string => terms.map(({ form }) => form).join(' ')

const REACH = 8 // words beside the passage: a word that was moved over its edge stands no further off

/** The terms of the source in the passage, and beside it in its sentences, that no term of the draft was read as. */
function leftOut(aligned: Aligned): readonly SourceTerm[] {
  const { source } = aligned
  const matched = matchedSources(aligned)
  const [first, last] = [Math.min(...matched), Math.max(...matched)]
  const opening = source.findLastIndex(({ opens }, i) => opens && i <= first)
  const next = source.findIndex(({ opens }, i) => opens && i > last)
  const from = Math.max(first - REACH, opening)
  const to = Math.min(last + REACH, next < 0 ? source.length : next - 1)
  return source.filter((term, i) => !matched.has(i) && i >= from && i <= to && !term.outside)
}

interface Beside {
  readonly left: readonly SourceTerm[]
  readonly aligned: Aligned
}

/** Where in the source the words stand that a change adds, left out there; nothing where they are added indeed. */
const placeBefore = (hunk: Hunk, { left, aligned }: Beside): readonly SourceTerm[] => {
  const moved = movedFrom(hunk, left)
  return moved.length ? moved : invertedFrom(hunk, aligned)
}

const LONGEST_SUBJECT = 4 // words

/** “The crane is safe” for “Is the crane safe?”: the verb that began the question stands behind the subject. */
function invertedFrom({ draft, source, draftFrom, sourceFrom }: Hunk, aligned: Aligned): readonly SourceTerm[] {
  const [verb, ...others] = draft
  if (!verb || others.length || source.length || draftFrom === 0 || draftFrom > LONGEST_SUBJECT) return []
  const before = aligned.source[sourceFrom - draftFrom - 1]
  return before?.opens === true && before.form === verb.form && isFunctionWord(verb.form) ? [before] : []
}

/** All that a change adds, words with content among it, left out elsewhere in one run, whatever its order. */
function movedFrom({ draft, source }: Hunk, left: readonly SourceTerm[]): readonly SourceTerm[] {
  const content = contentOf(draft)
  if (!content.length || contentOf(source).length) return []
  const wanted = [...content].sort().join(' ')
  const there = left.filter(({ form }) => !isFunctionWord(form))
  const runs = there.map((_, i) => there.slice(i, i + content.length))
  return runs.find((run) => contentOf(run).toSorted().join(' ') === wanted) ?? []
}

const contentOf = (terms: readonly Term[]): readonly string[] =>
  terms.flatMap(({ form }) => (isFunctionWord(form) ? [] : [form]))

/** The changes that leave out no more than what was moved and the small words beside it. */
const emptied = (moved: Hunk, hunks: readonly Hunk[]): readonly Hunk[] => {
  const content = contentOf(moved.draft)
  return hunks.filter(
    ({ draft, source, cut }) =>
      !draft.length && !cut && source.length > 0 && contentOf(source).every((form) => content.includes(form)),
  )
}
