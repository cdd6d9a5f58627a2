import type { Finding, TextEdit } from '../core/checks/finding.ts'
import type { Span } from '../core/span.ts'

/** What can be put right without asking: the edits, in order of the findings, and how many findings they settle. */
export interface SafeEdits {
  readonly fixed: number
  readonly edits: readonly TextEdit[]
}

/** The first safe fix of each finding, leaving out one whose edits would touch those of an earlier one. */
export function safeEdits(findings: readonly Finding[]): SafeEdits {
  const edits: TextEdit[] = []
  let fixed = 0
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe)
    if (!fix || fix.edits.some((edit) => edits.some((earlier) => meets(edit, earlier)))) continue
    edits.push(...fix.edits)
    fixed++
  }
  return { fixed, edits }
}

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end

/** The text with edits that do not overlap. */
export function applyEdits(raw: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(raw.slice(at, start), newText)
    at = end
  }
  return parts.join('') + raw.slice(at)
}
