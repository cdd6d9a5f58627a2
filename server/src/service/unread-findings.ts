import type { HouseRules } from '../core/check.ts'
import type { Code } from '../core/checks/codes.ts'
import type { Finding } from '../core/checks/finding.ts'
import type { Reading } from '../core/reading.ts'
import type { Span } from '../core/span.ts'
import type { BoundSource } from './draft.ts'
import type { Mistake } from './mistake.ts'
import { mayHoldWords } from './unread.ts'

/** A named source that could not be read, at the place where it is named; at the draft's first words where it is not. */
export function sourceUnread(reading: Reading, bound: BoundSource, rules: HouseRules): readonly Finding[] {
  if (bound.problem === null || !bound.named) return []
  const message = `The source “${bound.path}” cannot be read: ${bound.problem}. What rests on it is not checked.`
  return finding('source-unread', bound.namedAt ?? firstWords(reading), { message, rules })
}

const MOST_NAMED = 2 // a message is one or two lines

/** Words that no source has may stand in one that was not read, and the reporter is told so. */
export function tellUnread(findings: readonly Finding[], sources: readonly BoundSource[]): readonly Finding[] {
  const unread = sources.filter(mayHoldWords).map(({ path }) => `“${path}”`)
  if (unread.length === 0) return findings
  const more = unread.length > MOST_NAMED ? ` and ${unread.length - MOST_NAMED} more` : ''
  const told = ` Not read: ${unread.slice(0, MOST_NAMED).join(', ')}${more}.`
  return findings.map((one) => (one.code === 'not-in-source' ? { ...one, message: one.message + told } : one))
}

/** A mistake in the settings at the top of the draft. */
export const settingsUnread = (mistake: Mistake, rules: HouseRules): readonly Finding[] =>
  finding('settings-unread', mistake.span, {
    message: `The settings at the top cannot be read: ${mistake.message}.`,
    rules,
  })

/** A mistake in `onrecord.json`, shown where the draft begins: what it sets does not hold. */
export const newsroomUnread = (reading: Reading, message: string, rules: HouseRules): readonly Finding[] =>
  finding('settings-unread', firstWords(reading), { message, rules })

interface Said {
  readonly message: string
  readonly rules: HouseRules
}

function finding(code: Code, span: Span, { message, rules }: Said): readonly Finding[] {
  const severity = rules.severity[code] ?? 'error'
  return severity === 'off' ? [] : [{ code, severity, span, message, evidence: [], fixes: [] }]
}

const firstWords = ({ text }: Reading): Span => text.sentences[0] ?? { start: 0, end: Math.min(text.raw.length, 1) }
