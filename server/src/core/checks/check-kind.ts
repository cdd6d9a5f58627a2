import type { Source } from '../align/source.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Code } from './codes.ts'
import type { EvidencePassage, Fix, JudgedQuotation } from './finding.ts'
import type { Review } from './review.ts'
import type { KnownPerson } from './speakers.ts'

/** What a check looks at: the draft, what became of each of its quotations, and the sources in scope. */
export interface Scene {
  readonly draft: Reading
  readonly judged: readonly JudgedQuotation[]
  readonly sources: readonly Source[]
  /** The newsroom's own name, or null. */
  readonly outlet: string | null
  /** Who is who, as the newsroom has written it down. */
  readonly people: readonly KnownPerson[]
  /** What was marked as reviewed in this draft. */
  readonly reviews: readonly Review[]
  /** How many unmarked words in a row of a source are too many. */
  readonly unmarkedWords: number
}

/** What a check objects to, before the profile says how much it weighs. */
export interface Objection {
  readonly span: Span
  /** The graver of the two degrees that some codes have. */
  readonly grave: boolean
  /** Whether it may never be an error: a quotation of a word or three. */
  readonly capped: boolean
  readonly message: string
  readonly evidence: readonly EvidencePassage[]
  readonly fixes: readonly Fix[]
}

/** One code of the rules: what it objects to in a draft. */
export interface Check {
  readonly code: Code
  readonly find: (scene: Scene) => readonly Objection[]
}
