import type { Edit, Match, Passage } from './match.ts'

/**
 * An edge that another quotation of the draft carries on hides nothing: “We will go,” she said, “but only if …”. Answers
 * the matches in their order without such edges.
 */
export function joinNeighbours(matches: readonly Match[]): readonly Match[] {
  return matches.map((match, i) => {
    if (match.kind !== 'altered' && match.kind !== 'permitted') return match
    const others = matches.flatMap((other, k) => (k === i ? [] : passagesIn(other)))
    const edits = match.edits.filter((edit) => !isEdge(edit, match) || !isQuoted(edit, match, others))
    return edits.length === match.edits.length ? match : withEdits(match, edits)
  })
}

const passagesIn = (match: Match): readonly Passage[] => ('at' in match ? match.at : [])

/** An edge's words stand outside of the passage they were cut from. */
function isEdge({ kind, source }: Edit, { at }: { readonly at: readonly Passage[] }): boolean {
  const passage = at[0]
  const isCut = kind === 'hidden-qualifier' || kind === 'dropped-context'
  return isCut && passage !== undefined && (source.end <= passage.start || source.start >= passage.end)
}

/** Whether another quotation takes up the words next to the edge. */
function isQuoted({ source }: Edit, { at }: { readonly at: readonly Passage[] }, others: readonly Passage[]): boolean {
  const passage = at[0]
  if (!passage) return false
  const nearest = source.end <= passage.start ? source.end - 1 : source.start
  return others.some((other) => other.source === passage.source && other.start <= nearest && nearest < other.end)
}

type Edited = Extract<Match, { readonly edits: readonly Edit[] }>

function withEdits(match: Edited, edits: readonly Edit[]): Match {
  if (edits.length) return { ...match, edits }
  return { kind: 'verbatim', tier: 'words', at: match.at }
}
