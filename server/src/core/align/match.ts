import type { Code } from '../checks/codes.ts'
import type { Span } from '../span.ts'
import type { Source } from './source.ts'

/** A stretch of a source that a quotation rests on, and whose words the source says they are. */
export interface Passage extends Span {
  readonly source: Source
  /** `quotation`: inside marks or a labelled turn · `prose`: the author's own words. */
  readonly voice: 'quotation' | 'prose'
  /** The person's id in the source's reading, or null. */
  readonly speaker: string | null
}

/** What one changed stretch amounts to: a code of the rules, or nothing a journalist must know of. */
export interface Edit {
  /** In the draft; empty where words were left out. */
  readonly draft: Span
  /** In the source; empty where words were added. */
  readonly source: Span
  readonly kind: Code | 'silent'
  /** The graver of the two degrees that some codes have: a content word, a written source, more than one sentence. */
  readonly grave: boolean
}

/** The tightest comparison that held: same characters, same folded words, marked edits only, changed, not there. */
export type Tier = 'exact' | 'words' | 'marked' | 'altered' | 'absent'

/** What became of one quotation. Several passages in `at` are all evidence (the same words in twins of a text). */
export type Match =
  | { readonly kind: 'verbatim'; readonly tier: 'exact' | 'words'; readonly at: readonly Passage[] }
  | {
      readonly kind: 'permitted'
      readonly tier: 'words' | 'marked'
      readonly at: readonly Passage[]
      readonly edits: readonly Edit[]
    }
  | { readonly kind: 'altered'; readonly at: readonly Passage[]; readonly edits: readonly Edit[] }
  | { readonly kind: 'spliced'; readonly parts: readonly SplicedPart[] }
  | { readonly kind: 'absent'; readonly nearest: Passage | null }
  | { readonly kind: 'unchecked'; readonly why: 'no-source' | 'not-speech' }

export interface SplicedPart {
  readonly draft: Span
  readonly at: Passage
}
