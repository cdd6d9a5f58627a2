import type { MentionKind } from './person.ts'

/** What a mention is by its own words: the person behind it is not known yet. */
export type Sort = 'person' | 'organisation' | 'place' | 'group' | 'document' | 'role' | 'pronoun'

/** A mention as found, in token numbers, both ends included. */
export interface Found {
  readonly kind: MentionKind
  readonly sort: Sort
  readonly first: number
  readonly last: number
  /** The first token of the name itself, after titles and roles; the head noun of a description. */
  readonly core: number
  readonly plural: boolean
}
