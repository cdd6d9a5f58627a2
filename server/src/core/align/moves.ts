import type { Hunk } from './hunk.ts'
import type { Term } from './term.ts'

/** Two changes that are one: words that stand in another place than in the source. In the order of the draft. */
export interface Move {
  readonly first: Hunk
  readonly last: Hunk
}

/** Takes out of the changes those that together are a move: what one adds, the other leaves out, or two words swapped. */
export function findMoves(hunks: readonly Hunk[]): { readonly kept: readonly Hunk[]; readonly moves: readonly Move[] } {
  const moves: Move[] = []
  const used = new Set<Hunk>()
  for (const [i, first] of hunks.entries()) {
    if (used.has(first) || first.cut || first.inserted.length) continue
    const last = hunks.slice(i + 1).find((other) => !used.has(other) && !other.cut && isMove(first, other))
    if (!last) continue
    moves.push({ first, last })
    used.add(first).add(last)
  }
  return { kept: hunks.filter((hunk) => !used.has(hunk)), moves }
}

const isMove = (a: Hunk, b: Hunk): boolean =>
  formsOf(a.draft) === formsOf(b.source) && formsOf(a.source) === formsOf(b.draft)

const formsOf = (terms: readonly Term[]): string => terms.map(({ form }) => form).join(' ')
