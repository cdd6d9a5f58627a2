import type { Likeness } from './likeness.ts'
import { likenessOf } from './likeness.ts'
import type { Term } from './term.ts'
import { isFunctionWord } from './vocabulary.ts'
import type { SourceTerm, WordAlignment } from './word-alignment.ts'

/** Which terms of a draft's quotation the alignment found in the source: the same, or the same word in another shape. */
export function foundTerms(
  draft: readonly Term[],
  source: readonly SourceTerm[],
  { steps }: WordAlignment,
): readonly boolean[] {
  const found = draft.map(() => false)
  for (const step of steps) {
    if (step.kind === 'joined') {
      found[step.draft] = true
      if (step.whole === 'source') found[step.draft + 1] = true
    }
    if (step.kind !== 'pair') continue
    const a = draft[step.draft]
    const b = source[step.source]
    if (a && b && NEAR.has(likenessOf(a, b))) found[step.draft] = true
  }
  return found
}

const NEAR: ReadonlySet<Likeness> = new Set(['same', 'spelling', 'name', 'grammar', 'agreement', 'tense'])

const LOST = 1
const FOUND_CONTENT = 1.3
const FOUND_FUNCTION = 0.6 // “the” and “of” agree by chance

/** A run of terms, by index. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The longest run of terms that were not found, chance agreements of small words in it disregarded; null if under four. */
export function lostRun(draft: readonly Term[], found: readonly boolean[]): Run | null {
  const best = heaviest(draft, (term, i) => (found[i] ? -weightOfFound(term) : LOST))
  return best.to - best.from >= SHORTEST_RUN && best.score >= SHORTEST_RUN - 1 ? best : null
}

/** The longest run of terms that were found, single ones that were not disregarded. */
export const foundRun = (draft: readonly Term[], found: readonly boolean[]): Run =>
  heaviest(draft, (term, i) => (found[i] ? weightOfFound(term) : -LOST))

const weightOfFound = ({ form }: Term): number => (isFunctionWord(form) ? FOUND_FUNCTION : FOUND_CONTENT)

/** The run of terms that weighs most, an editor's words left out (Kadane 1984). */
function heaviest(
  terms: readonly Term[],
  weightOf: (term: Term, i: number) => number,
): Run & { readonly score: number } {
  let best = { from: 0, to: 0, score: 0 }
  let from = 0
  let score = 0
  for (const [i, term] of terms.entries()) {
    if (term.editorial) continue
    score += weightOf(term, i)
    if (score <= 0) {
      score = 0
      from = i + 1
    } else if (score > best.score) best = { from, to: i + 1, score }
  }
  return best
}

const SHORTEST_RUN = 4 // words: three in a row stand in many places by chance

const CONTENT = 1
const FUNCTION = 0.4

/** The share of a quotation that was found, content words counting more than small ones. */
export function foundShare(draft: readonly Term[], found: readonly boolean[]): number {
  let all = 0
  let there = 0
  for (const [i, { form, editorial }] of draft.entries()) {
    if (editorial) continue
    const weight = isFunctionWord(form) ? FUNCTION : CONTENT
    all += weight
    if (found[i]) there += weight
  }
  return all === 0 ? 1 : there / all
}
