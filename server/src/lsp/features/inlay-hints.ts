import { type InlayHint, InlayHintKind } from 'vscode-languageserver'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import { overlaps } from '../../core/span.ts'
import { isVerified } from '../../service/verified.ts'
import { type LspRange, positionAt, spanIn } from '../convert.ts'
import { isDraft, type Snapshot } from '../snapshot.ts'
import { speakerName } from './symbols.ts'
import { verdictWords } from './verdict.ts'

/** After each quotation: who says it in this draft, and whether it is verified. Off unless asked for. */
export function inlayHints(snapshot: Snapshot, params: { readonly range: LspRange }): InlayHint[] {
  if (!snapshot.settings.inlayHints || !isDraft(snapshot.check)) return []
  const asked = spanIn(snapshot.lines, params.range)
  return snapshot.check.judgement.quotations
    .filter(({ quotation }) => overlaps(quotation, asked))
    .map((judged) => hintOf(snapshot, judged))
}

const hintOf = (snapshot: Snapshot, judged: JudgedQuotation): InlayHint => ({
  position: positionAt(snapshot.lines, judged.quotation.end),
  label: [speakerName(snapshot.check.reading, judged.quotation) ?? 'nobody named', verdictShort(snapshot, judged)].join(
    ': ',
  ),
  kind: InlayHintKind.Type,
  paddingLeft: true,
  data: { uri: snapshot.uri, start: judged.quotation.start },
})

function verdictShort(snapshot: Snapshot, judged: JudgedQuotation): string {
  if (isVerified(snapshot.check, judged)) return 'verified'
  return judged.verdict === 'verbatim' || judged.verdict === 'permitted' ? 'look again' : judged.verdict
}

/** The words behind a hint, once somebody rests on it. */
export function resolveInlayHint(snapshot: Snapshot, hint: InlayHint, start: number): InlayHint {
  const judged = snapshot.check.judgement.quotations.find(({ quotation }) => quotation.start === start)
  return judged ? { ...hint, tooltip: verdictWords(judged) } : hint
}
