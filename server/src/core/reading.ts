import type { AttributedQuotation, Statement } from './attribution/attribution.ts'
import type { Mention, Person } from './people/person.ts'
import type { Text } from './text/text.ts'

/** Everything the engine knows of one text, draft or source alike. Immutable; the same prose gives the same value. */
export interface Reading {
  readonly text: Text
  /** In order of their start; every marked region, scare quotes and titles too. */
  readonly quotations: readonly AttributedQuotation[]
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  /** Every mention of somebody in `people`, in order. */
  readonly mentions: readonly Mention[]
}
