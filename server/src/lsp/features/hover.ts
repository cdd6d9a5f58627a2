import type { Hover } from 'vscode-languageserver'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import { holds, overlaps, type Span } from '../../core/span.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import { judgedAt, type Snapshot } from '../snapshot.ts'
import { passageLines } from './hover-passage.ts'
import { sourceLines, speakerLines } from './hover-people.ts'
import { type Line, markupOf, strong, words } from './markup.ts'
import { verdictWords } from './verdict.ts'

/** What stands under the cursor: a quotation and what became of it, a speaker, or a source that the draft names. */
export async function hover(snapshot: Snapshot, params: { readonly position: LspPosition }): Promise<Hover | null> {
  const offset = offsetAt(snapshot.lines, params.position)
  const bound = snapshot.check.sources.find(({ namedAt }) => namedAt !== null && holds(namedAt, offset))
  if (bound?.namedAt) return hoverOf(snapshot, bound.namedAt, await sourceLines(bound, snapshot.changedAt))
  const judged = judgedAt(snapshot.check, offset)
  if (judged) return hoverOf(snapshot, judged.quotation, quotationLines(snapshot, judged))
  const mention = snapshot.check.reading.mentions.find((candidate) => holds(candidate, offset))
  return mention ? hoverOf(snapshot, mention, speakerLines(snapshot.check, mention)) : null
}

const hoverOf = (snapshot: Snapshot, span: Span, lines: readonly Line[]): Hover => ({
  contents: markupOf(lines, snapshot.abilities.markdownHover),
  range: rangeOf(snapshot.lines, span),
})

function quotationLines(snapshot: Snapshot, judged: JudgedQuotation): readonly Line[] {
  const findings = snapshot.check.judgement.findings.filter((finding) => overlaps(finding.span, judged.quotation))
  return [
    words(strong(verdictWords(judged))),
    ...passageLines(snapshot, judged),
    ...findings.map((finding) => words(finding.message)),
  ]
}
