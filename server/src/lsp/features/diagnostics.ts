import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import type { Code, Severity } from '../../core/checks/codes.ts'
import type { EvidencePassage, Finding } from '../../core/checks/finding.ts'
import { unreachable } from '../../core/unreachable.ts'
import { rangeOf } from '../convert.ts'
import { isDraft, type Snapshot, uriOf } from '../snapshot.ts'
import { withoutTyped } from '../typing.ts'

/** Marks that could go without a word being lost. */
const NEEDLESS: ReadonlySet<Code> = new Set(['needless-ellipsis', 'needless-suppression'])

/** The findings of a draft as the editor shows them; nothing for a text that is no draft. */
export function diagnosticsOf(snapshot: Snapshot): Diagnostic[] {
  if (!isDraft(snapshot.check)) return []
  return withoutTyped(snapshot.check, snapshot.typingAt).map((finding) => diagnosticOf(snapshot, finding))
}

/** The only place that turns a finding into a diagnostic. */
export function diagnosticOf(snapshot: Snapshot, finding: Finding): Diagnostic {
  const { abilities, readme } = snapshot
  return {
    range: rangeOf(snapshot.lines, finding.span),
    severity: severityOf(finding.severity),
    code: finding.code,
    source: 'onrecord',
    message: finding.message,
    ...(abilities.codeDescription && readme && { codeDescription: { href: `${readme}#${finding.code}` } }),
    ...(abilities.relatedInformation &&
      finding.evidence.length > 0 && { relatedInformation: related(snapshot, finding) }),
    ...(abilities.unnecessaryTag && NEEDLESS.has(finding.code) && { tags: [DiagnosticTag.Unnecessary] }),
    data: { code: finding.code, start: finding.span.start, end: finding.span.end },
  }
}

/** Whether a diagnostic that carries this, back from the client, was made of the finding. */
export function isDataOf({ code, span }: Finding, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  const { code: said, start, end }: Readonly<Record<string, unknown>> = { ...data }
  return said === code && start === span.start && end === span.end
}

const related = (snapshot: Snapshot, finding: Finding) =>
  finding.evidence.map((evidence) => ({ location: locationOf(snapshot, evidence), message: evidence.message }))

function locationOf(snapshot: Snapshot, { passage }: EvidencePassage) {
  const lines = snapshot.linesOf(passage.source.reading.text.raw)
  return { uri: uriOf(snapshot.check, passage.source), range: rangeOf(lines, passage) }
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error
    case 'warning':
      return DiagnosticSeverity.Warning
    case 'information':
      return DiagnosticSeverity.Information
    case 'hint':
      return DiagnosticSeverity.Hint
    default:
      return unreachable(severity)
  }
}

/** A short name of a list of diagnostics: equal lists have equal names (FNV-1a over what the client sees). */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5
  const written = JSON.stringify(diagnostics)
  for (let index = 0; index < written.length; index++) hash = Math.imul(hash ^ written.charCodeAt(index), 0x01000193)
  return `${diagnostics.length}-${(hash >>> 0).toString(36)}-${written.length.toString(36)}`
}
