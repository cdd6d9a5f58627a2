import type { Source } from '../core/align/source.ts'
import { checkInSteps, type HouseRules } from '../core/check.ts'
import type { Judgement } from '../core/checks/finding.ts'
import type { Reading } from '../core/reading.ts'
import { holds, type Span } from '../core/span.ts'

/** A paragraph whose quotations have sources of their own, by a directive beside them. */
export interface Scope {
  readonly span: Span
  readonly sources: readonly Source[]
}

export interface Scopes {
  readonly sources: readonly Source[]
  readonly scopes: readonly Scope[]
  readonly rules: HouseRules
}

/** Judges a draft whose paragraphs may have sources of their own: each is judged against those, the rest against all. */
export function* checkScopes(reading: Reading, { sources, scopes, rules }: Scopes): Generator<undefined, Judgement> {
  const atLarge = yield* checkInSteps(reading, sources, rules)
  let judgement = atLarge
  for (const scope of scopes)
    judgement = withScope(judgement, scope, yield* checkInSteps(reading, scope.sources, { ...rules, atLarge }))
  return judgement
}

/** What was judged within the scope goes in place of what was judged there before. */
function withScope(judgement: Judgement, { span }: Scope, own: Judgement): Judgement {
  const within = (start: number) => holds(span, start)
  const quotations = judgement.quotations.map((one, i) =>
    within(one.quotation.start) ? (own.quotations[i] ?? one) : one,
  )
  const findings = [
    ...judgement.findings.filter((finding) => !within(finding.span.start)),
    ...own.findings.filter((finding) => within(finding.span.start)),
  ]
  return { quotations, findings: findings.sort((a, b) => a.span.start - b.span.start) }
}

/** The paragraph beside a directive: the one it stands in, else the one that follows, else the one before. */
export function paragraphBeside(reading: Reading, comment: Span): Span | null {
  const { paragraphs } = reading.text
  const touching = paragraphs.find(({ start, end }) => start <= comment.end && comment.start <= end)
  return touching ?? paragraphs.find(({ start }) => start >= comment.end) ?? paragraphs.at(-1) ?? null
}
