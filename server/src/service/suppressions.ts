import type { Severity } from '../core/checks/codes.ts'
import type { Finding } from '../core/checks/finding.ts'
import type { Span } from '../core/span.ts'
import type { Text } from '../core/text/text.ts'

/** Comments by which a writer says that a finding is known and meant. */
const COMMENT =
  /<!--[ \t]{0,40}onrecord-(disable-next-line|disable|enable)((?:[ \t,]{1,40}[a-z]+(?:-[a-z]+)*)*)[ \t]{0,40}-->/gu

/** What would be hidden here is that nothing was checked at all. */
const NEVER_SILENCED: ReadonlySet<string> = new Set(['source-unread', 'settings-unread'])

interface Comment extends Span {
  readonly kind: string
  /** Empty for every code. */
  readonly codes: readonly string[]
}

/** The stretch in which findings of a comment's codes are silent. */
interface Silence extends Span {
  readonly comment: Comment
}

/**
 * Leaves out the findings that a comment of the draft silences, and adds one for each comment that silences nothing.
 * `onrecord-disable-next-line` reaches to the end of the paragraph that follows it, `onrecord-disable` to the next
 * `onrecord-enable` of the same code or to the end; with no code they mean every finding. Findings stay in order.
 */
export function withoutSuppressed(
  text: Text,
  findings: readonly Finding[],
  severity: Severity | 'off' = 'information',
): readonly Finding[] {
  const comments = commentsOf(text.raw)
  if (comments.length === 0) return findings
  const silences = comments.flatMap((comment, index) => silenceOf(text, comment, comments.slice(index + 1)))
  const used = new Set<Comment>()
  const kept = findings.filter((finding) => {
    const silence = silences.find((candidate) => silencesFinding(candidate, finding))
    if (silence) used.add(silence.comment)
    return !silence
  })
  if (severity === 'off') return kept
  const needless = comments.filter((comment) => comment.kind !== 'enable' && !used.has(comment))
  const added = needless.map((comment) => needlessFinding(text.raw, comment, severity))
  return [...kept, ...added].sort((a, b) => a.span.start - b.span.start)
}

const commentsOf = (raw: string): readonly Comment[] =>
  [...raw.matchAll(COMMENT)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: found[1] ?? '',
    codes: (found[2] ?? '').split(/[ \t,]+/u).filter(Boolean),
  }))

function silenceOf(text: Text, comment: Comment, later: readonly Comment[]): readonly Silence[] {
  if (comment.kind === 'enable') return []
  if (comment.kind === 'disable') return [{ comment, start: comment.end, end: enabledAgain(text, comment, later) }]
  const next = comment.end + (/^\s*/u.exec(text.raw.slice(comment.end))?.[0].length ?? 0)
  const paragraph = text.paragraphs.find(({ end }) => end > next)
  return [{ comment, start: comment.end, end: paragraph?.end ?? text.raw.length }]
}

function enabledAgain(text: Text, { codes }: Comment, later: readonly Comment[]): number {
  const enabling = later.find(
    (comment) =>
      comment.kind === 'enable' && (comment.codes.length === 0 || codes.every((code) => comment.codes.includes(code))),
  )
  return enabling?.start ?? text.raw.length
}

function silencesFinding(silence: Silence, { code, span }: Finding): boolean {
  if (NEVER_SILENCED.has(code) || span.start < silence.start || span.start >= silence.end) return false
  return silence.comment.codes.length === 0 || silence.comment.codes.includes(code)
}

function needlessFinding(raw: string, comment: Comment, severity: Severity): Finding {
  const lineEnd = /^[ \t]*\r?\n/u.exec(raw.slice(comment.end, comment.end + 200))?.[0].length ?? 0
  return {
    code: 'needless-suppression',
    severity,
    span: { start: comment.start, end: comment.end },
    message: 'This comment silences nothing: there is no such finding here.',
    evidence: [],
    fixes: [
      {
        title: 'Remove the comment',
        safe: false,
        edits: [{ start: comment.start, end: comment.end + lineEnd, newText: '' }],
      },
    ],
  }
}
