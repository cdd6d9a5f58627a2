import { judgeUtterance } from './align/judge.ts'
import type { Match, Passage } from './align/match.ts'
import { joinNeighbours } from './align/neighbours.ts'
import type { Source } from './align/source.ts'
import { utteranceOf } from './align/utterance.ts'
import type { AttributedQuotation } from './attribution/attribution.ts'
import { CHECKS } from './checks/all-checks.ts'
import type { Check, Scene } from './checks/check-kind.ts'
import type { Code, Profile, Severity } from './checks/codes.ts'
import type { Finding, JudgedQuotation, Judgement } from './checks/finding.ts'
import { severityOf } from './checks/severities.ts'
import { agreementOf, personOf } from './checks/speakers.ts'
import type { Reading } from './reading.ts'
import { unreachable } from './unreachable.ts'

export interface HouseRules {
  readonly profile: Profile
  /** Overrides by code; `off` silences it. */
  readonly severity: Readonly<Partial<Record<Code, Severity | 'off'>>>
  /** The newsroom's own name, for second-hand quotations; null when not set. */
  readonly outlet: string | null
  /** How many words in a row of a source may not stand unmarked; four at least. */
  readonly unmarkedWords: number
}

/**
 * Judges every quotation of a draft against the sources in its scope. Pure: the same readings give the same judgement.
 * With no source, quotations are `unchecked`, and only what the draft alone can show is found (unattributed, unclosed).
 */
export function check(draft: Reading, sources: readonly Source[], rules: HouseRules): Judgement {
  const steps = checkInSteps(draft, sources, rules)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, pausing after every quotation, for those who must not be kept waiting. */
export function* checkInSteps(
  draft: Reading,
  sources: readonly Source[],
  rules: HouseRules,
): Generator<undefined, Judgement> {
  const quotations = draft.quotations.filter(isChecked)
  const found: Match[] = []
  for (const quotation of quotations) {
    found.push(judge(draft, sources, quotation))
    yield
  }
  const matches = joinNeighbours(found)
  const judged = quotations.map((quotation, i) => toJudged(quotation, matches[i]))
  const scene = { draft, judged, sources, outlet: rules.outlet, unmarkedWords: rules.unmarkedWords }
  const findings = CHECKS.flatMap((one) => findingsOf(one, scene, rules))
  return {
    quotations: judged,
    findings: [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  }
}

/** Scare quotes and titles are nobody's speech; a nested quotation is checked with the one it stands in. */
const isChecked = ({ kind, depth }: AttributedQuotation): boolean => depth === 0 && kind !== 'scare' && kind !== 'title'

function judge(draft: Reading, sources: readonly Source[], quotation: AttributedQuotation): Match {
  const { attribution } = quotation
  const speaker = attribution.kind === 'none' ? null : personOf(draft, attribution.person)
  const prefer = (passage: Passage): number => {
    const agreement = agreementOf(speaker, passage)
    if (agreement === 'different') return 1.5
    if (passage.voice === 'prose') return 1
    return agreement === 'same' ? 0 : 0.5
  }
  return judgeUtterance(utteranceOf(draft, quotation), sources, prefer)
}

const toJudged = (quotation: AttributedQuotation, match: Match = UNCHECKED): JudgedQuotation => ({
  quotation,
  match,
  verdict: verdictOf(match),
})

const UNCHECKED: Match = { kind: 'unchecked', why: 'no-source' }

function verdictOf(match: Match): JudgedQuotation['verdict'] {
  switch (match.kind) {
    case 'verbatim':
    case 'permitted':
    case 'altered':
    case 'absent':
    case 'unchecked':
      return match.kind
    case 'spliced':
      return 'altered'
    default:
      return unreachable(match)
  }
}

function findingsOf({ code, find }: Check, scene: Scene, { profile, severity }: HouseRules): readonly Finding[] {
  return find(scene).flatMap(({ span, grave, capped, message, evidence, fixes }) => {
    const weight = severity[code] ?? severityOf(code, profile, grave)
    if (weight === 'off') return []
    const capAt = capped && weight === 'error' && severity[code] === undefined ? 'warning' : weight
    return [{ code, severity: capAt, span, message, evidence, fixes }]
  })
}
