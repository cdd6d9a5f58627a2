import type { Span } from '../span.ts'

export type PersonKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed'
export type Gender = 'male' | 'female' | 'unknown'

/** Who speaks in one text: a person, an organisation, a group, a document, or somebody left unnamed. */
export interface Person {
  /** Unique in its text and stable for the same text: `p1`, `p2` … in order of first mention. */
  readonly id: string
  /** The fullest name the text gives: `Vera Lindqvist`, `the harbour board`, `a senior official`. */
  readonly name: string
  /** The folded surname that identifies a named person across texts, or the empty string. */
  readonly family: string
  readonly given: string
  readonly kind: PersonKind
  readonly gender: Gender
  /** Every other wording the text uses for this person, as typed. */
  readonly aliases: readonly string[]
  /** Folded role words that describe the person: `mayor`, `harbour minister`, `spokeswoman`. */
  readonly roles: readonly string[]
}

export type MentionKind = 'name' | 'pronoun' | 'nominal' | 'label'

/** Words that point at a person: “Ms Okafor”, “he”, “the harbour minister”, “RUIZ:”. */
export interface Mention extends Span {
  readonly kind: MentionKind
  readonly person: string
}
