import { judgeUtterance } from './align/judge.ts'
import type { Match, Passage } from './align/match.ts'
import { joinNeighbours } from './align/neighbours.ts'
import { passagesOf } from './align/passages.ts'
import { rememberedMatch } from './align/remembered.ts'
import type { Source } from './align/source.ts'
import { utteranceOf } from './align/utterance.ts'
import type { AttributedQuotation } from './attribution/attribution.ts'
import { CHECKS } from './checks/all-checks.ts'
import type { Check, Scene } from './checks/check-kind.ts'
import type { Code, Profile, Severity } from './checks/codes.ts'
import type { Finding, JudgedQuotation, Judgement } from './checks/finding.ts'
import { type Review, reviewFor } from './checks/review.ts'
import { severityOf } from './checks/severities.ts'
import { changedSource } from './checks/source-changed.ts'
import { agreementOf, type KnownPerson, personOf } from './checks/speakers.ts'
import type { Reading } from './reading.ts'
import { overlaps, type Span } from './span.ts'
import { unreachable } from './unreachable.ts'

export interface HouseRules {
  readonly profile: Profile
  /** Overrides by code; `off` silences it. */
  readonly severity: Readonly<Partial<Record<Code, Severity | 'off'>>>
  /** The newsroom's own name, for second-hand quotations; null when not set. */
  readonly outlet: string | null
  /** How many words in a row of a source may not stand unmarked; four at least. */
  readonly unmarkedWords: number
  /** Who is who, as `onrecord.json` has it. */
  readonly people: readonly KnownPerson[]
  /** The quotations of the draft that somebody marked as reviewed. */
  readonly reviews: readonly Review[]
}

/** Where a paragraph has sources of its own: what the same draft is found to be against all the others. */
interface AtLarge {
  readonly atLarge?: Judgement
}

/**
 * Judges every quotation of a draft against the sources in its scope. Pure: the same readings give the same judgement.
 * With no source, quotations are `unchecked`, and only what the draft alone can show is found (unattributed, unclosed).
 */
export function check(draft: Reading, sources: readonly Source[], rules: HouseRules & AtLarge): Judgement {
  const steps = checkInSteps(draft, sources, rules)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, pausing after every quotation, for those who must not be kept waiting. */
export function* checkInSteps(
  draft: Reading,
  sources: readonly Source[],
  rules: HouseRules & AtLarge,
): Generator<undefined, Judgement> {
  const quotations = draft.quotations.filter(isChecked)
  const found: Match[] = []
  for (const quotation of quotations) {
    found.push(judge(draft, quotation, { sources, people: rules.people }))
    yield
  }
  const matches = joinNeighbours(found)
  const judged = quotations.map((quotation, i) => toJudged(quotation, matches[i], rules.atLarge?.quotations[i]))
  const scene = {
    draft,
    judged,
    sources,
    outlet: rules.outlet,
    unmarkedWords: rules.unmarkedWords,
    reviews: rules.reviews,
    people: rules.people,
  }
  const findings = CHECKS.flatMap((one) => findingsOf(one, scene, rules))
  return {
    quotations: judged,
    findings: [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  }
}

/** Scare quotes and titles are nobody's speech; a nested quotation is checked with the one it stands in. */
const isChecked = ({ kind, depth }: AttributedQuotation): boolean => depth === 0 && kind !== 'scare' && kind !== 'title'

function judge(
  draft: Reading,
  quotation: AttributedQuotation,
  { sources, people }: Pick<Scene, 'sources' | 'people'>,
): Match {
  const { attribution } = quotation
  const speaker = attribution.kind === 'none' ? null : personOf(draft, attribution.person)
  const prefer = (passage: Passage): number => {
    const agreement = agreementOf(speaker, passage, people)
    if (agreement === 'different') return 1.5
    if (passage.voice === 'prose') return 1
    return agreement === 'same' ? 0 : 0.5
  }
  const besides = [speaker && { ...speaker, id: '' }, people]
  return rememberedMatch({ draft, quotation, sources, besides }, () =>
    judgeUtterance(utteranceOf(draft, quotation), sources, prefer),
  )
}

const toJudged = (
  quotation: AttributedQuotation,
  match: Match = UNCHECKED,
  atLarge?: JudgedQuotation,
): JudgedQuotation => ({
  quotation,
  match,
  elsewhere: (match.kind === 'absent' && atLarge && passagesOf(atLarge.match)[0]) || null,
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
    return [{ code, severity: isVouchedFor(scene, span) ? softened(capAt) : capAt, span, message, evidence, fixes }]
  })
}

/** Whether somebody reviewed the quotation that a finding is about, and the source is still what it was. */
const isVouchedFor = ({ draft, judged, reviews, sources }: Scene, span: Span): boolean =>
  reviews.length > 0 &&
  judged.some(({ quotation }) => {
    if (!isAbout(quotation, span)) return false
    const review = reviewFor(draft, quotation.inner, reviews)
    return review !== null && changedSource(review, sources) === null
  })

const isAbout = (quotation: AttributedQuotation, span: Span): boolean =>
  overlaps(quotation, span) ||
  (quotation.attribution.kind === 'stated' && overlaps(quotation.attribution.mention, span))

/** Something that is known and meant stays to be read, and is no warning. */
const softened = (severity: Severity): Severity =>
  severity === 'error' || severity === 'warning' ? 'information' : severity
