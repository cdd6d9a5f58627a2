import type { Text } from '../text/text.ts'
import type { Aligned } from './hunk.ts'
import { agrees } from './hunk.ts'
import { mayOpen } from './make-term.ts'
import type { Edit } from './match.ts'
import type { Term } from './term.ts'
import type { SourceTerm } from './word-alignment.ts'

interface Sides extends Aligned {
  readonly draftText: Text
  readonly sourceText: Text
  readonly transcript: boolean
}

interface Agreed {
  readonly a: Term
  readonly b: SourceTerm
  readonly draft: number
  readonly source: number
}

/** What differs where the words agree: contractions, capitals, and the marks of punctuation between two words. */
export function surfaceEdits(sides: Sides): readonly Edit[] {
  const agreed = agreedTerms(sides)
  return [...contractionEdits(agreed), ...caseEdits(sides, agreed), ...punctuationEdits(sides, agreed)]
}

const agreedTerms = ({ draft, source, alignment }: Sides): readonly Agreed[] =>
  alignment.steps.flatMap((step) => {
    if (step.kind !== 'pair' || !agrees(step, draft, source)) return []
    const a = draft[step.draft]
    const b = source[step.source]
    return a && b ? [{ a, b, draft: step.draft, source: step.source }] : []
  })

/** `don't` against `do not`: the same terms out of different words. */
function contractionEdits(agreed: readonly Agreed[]): readonly Edit[] {
  const edits: Edit[] = []
  for (const { a, b } of agreed) {
    if (a.surface === b.surface || !(isContracted(a) || isContracted(b))) continue
    const last = edits.at(-1)
    if (last && (last.draft.end >= a.end || last.source.end >= b.end)) {
      edits[edits.length - 1] = {
        ...last,
        draft: { start: last.draft.start, end: Math.max(a.end, last.draft.end) },
        source: { start: last.source.start, end: Math.max(b.end, last.source.end) },
      }
    } else edits.push(edit(a, b, 'altered-contraction'))
  }
  return edits
}

const isContracted = ({ surface, form }: Term): boolean => surface !== form && !/[:]/u.test(form)

const edit = (a: Term, b: Term, kind: Edit['kind'], grave = false): Edit => ({
  draft: { start: a.start, end: a.end },
  source: { start: b.start, end: b.end },
  kind,
  grave,
})

/** `congress` for `Congress`; the first word of the quotation, of a sentence, and a source all in capitals excepted. */
function caseEdits({ draftText, sourceText }: Sides, agreed: readonly Agreed[]): readonly Edit[] {
  return agreed
    .filter(({ a, b, draft }) => {
      if (draft === 0 || a.cutBefore || a.surface !== b.surface) return false
      const [x, y] = [draftText.prose.visible.slice(a.start, a.end), sourceText.prose.visible.slice(b.start, b.end)]
      if (x === y || x.toLowerCase() !== y.toLowerCase()) return false
      return (
        y !== y.toUpperCase() &&
        (a.capital !== b.capital || x.slice(1) !== y.slice(1)) &&
        !opens(draftText, a) &&
        !opens(sourceText, b)
      )
    })
    .map(({ a, b }) => edit(a, b, 'altered-case'))
}

const opens = ({ prose: { visible } }: Text, { start }: Term): boolean => mayOpen(visible, start)

/** Question and exclamation marks anywhere, and commas inside: lost, gained or swapped. */
function punctuationEdits(sides: Sides, agreed: readonly Agreed[]): readonly Edit[] {
  const { draftText, sourceText, transcript } = sides
  const edits: Edit[] = []
  for (const [i, { a, b, draft, source }] of agreed.entries()) {
    const next = agreed[i + 1]
    if (!next || next.draft !== draft + 1 || next.source !== source + 1 || next.a.cutBefore) continue
    if (next.a.start === a.start || next.b.start === b.start || next.b.outside !== b.outside) continue
    const said = marksBetween(draftText, a, next.a)
    const there = marksBetween(sourceText, b, next.b)
    if (said === there || there.includes('"') || said.includes('"')) continue
    edits.push({
      draft: { start: a.start, end: next.a.end },
      source: { start: b.start, end: next.b.end },
      kind: 'altered-punctuation',
      grave: !transcript,
    })
  }
  return edits
}

/** The marks that are compared between two words: `?`, `!`, `,`; a quotation mark there means an interruption. */
function marksBetween({ prose: { visible } }: Text, before: Term, after: Term): string {
  const gap = visible.slice(before.end, after.start)
  if (/["“”]/u.test(gap)) return '"'
  return gap.replace(/[^?!,]/gu, '').replace(/[?!]{2,}/gu, (run) => run.charAt(0))
}
