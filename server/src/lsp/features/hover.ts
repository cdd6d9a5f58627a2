import type { Hover } from 'vscode-languageserver'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import { holds, overlaps, type Span } from '../../core/span.ts'
import { nameOf } from '../../service/uri.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import { isDraft, judgedAt, type Snapshot } from '../snapshot.ts'
import { quotedBy } from './code-lens.ts'
import { passageLines } from './hover-passage.ts'
import { sourceLines, speakerLines } from './hover-people.ts'
import { item, type Line, markupOf, strong, words } from './markup.ts'
import { speakerName } from './symbols.ts'
import { verdictWords } from './verdict.ts'

/** What stands under the cursor: a quotation and what became of it, a speaker, or a source that the draft names. */
export async function hover(snapshot: Snapshot, params: { readonly position: LspPosition }): Promise<Hover | null> {
  const offset = offsetAt(snapshot.lines, params.position)
  const bound = snapshot.check.sources.find(({ namedAt }) => namedAt !== null && holds(namedAt, offset))
  if (bound?.namedAt) return hoverOf(snapshot, bound.namedAt, await sourceLines(bound, snapshot.changedAt))
  const judged = judgedAt(snapshot.check, offset)
  if (judged && isDraft(snapshot.check)) return hoverOf(snapshot, judged.quotation, quotationLines(snapshot, judged))
  if (judged) return hoverOf(snapshot, judged.quotation, await quotedLines(snapshot, judged))
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

/** In a source, or any other text that is no draft: whose words these are, and which open drafts quote from it. */
async function quotedLines(snapshot: Snapshot, { quotation }: JudgedQuotation): Promise<readonly Line[]> {
  const drafts = await quotedBy(snapshot)
  return [
    words(strong(speakerName(snapshot.check.reading, quotation) ?? 'Nobody named')),
    ...drafts.map((draft) => item(`This text is quoted in ${nameOf(draft.uri)}`)),
  ]
}
