import type { Match, Passage } from '../align/match.ts'
import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Span } from '../span.ts'
import type { Code, Severity } from './codes.ts'

export interface TextEdit extends Span {
  readonly newText: string
}

/** `safe`: the source's exact words come back, or a mark is added; nothing else is applied without being asked. */
export interface Fix {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly TextEdit[]
}

/** What a squiggle is. Message, hover, fix and report are drawn from the same evidence. */
export interface Finding {
  readonly code: Code
  readonly severity: Severity
  readonly span: Span
  readonly message: string
  readonly evidence: readonly EvidencePassage[]
  readonly fixes: readonly Fix[]
}

export interface EvidencePassage {
  readonly passage: Passage
  readonly message: string
}

/** A quotation of the draft and what became of it. `speaker` is the draft's person, by id, or null. */
export interface JudgedQuotation {
  readonly quotation: AttributedQuotation
  readonly match: Match
  /** Where another source of the draft has the words that those cited for them do not have. */
  readonly elsewhere: Passage | null
  readonly verdict: 'verbatim' | 'permitted' | 'altered' | 'absent' | 'unchecked'
}

/** What `check` answers for one draft against the sources in its scope. */
export interface Judgement {
  readonly quotations: readonly JudgedQuotation[]
  readonly findings: readonly Finding[]
}
