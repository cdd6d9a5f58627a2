import type { BoundBy, Source } from '../core/align/source.ts'
import type { Judgement } from '../core/checks/finding.ts'
import type { Reading } from '../core/reading.ts'
import type { Span } from '../core/span.ts'

/** A source that a draft was bound to, whether or not it could be read. */
export interface BoundSource {
  readonly uri: string
  /** As the draft, the command line or the folder names it. */
  readonly path: string
  readonly boundBy: BoundBy
  /** Where the draft names it (its entry in the front matter, its directive), or null. */
  readonly namedAt: Span | null
  readonly source: Source | null
  /** Why it could not be read, in words for a reporter, or null. */
  readonly problem: string | null
  /** Somebody named this very file; one that was merely met in a folder may be a picture, and is no mistake. */
  readonly named: boolean
}

export interface Problem {
  readonly path: string
  readonly message: string
}

/** One of the rules that say which sources a draft has, and what it yielded: “no front matter”, “3 sources”. */
export interface RuleTried {
  readonly rule: BoundBy
  readonly outcome: string
}

/** Everything there is to say of one draft: the only thing the command line, the server and the report draw from. */
export interface DraftCheck {
  readonly uri: string
  readonly reading: Reading
  readonly sources: readonly BoundSource[]
  /** The rules in their order, to the one that held: why a source was bound and why another was not. */
  readonly tried: readonly RuleTried[]
  /** Its findings in order of position, `source-unread` and `settings-unread` among them. */
  readonly judgement: Judgement
  /** What could not be read, in sentences: the draft itself, a source, its settings, `onrecord.json`. */
  readonly problems: readonly Problem[]
  /** The `onrecord.json` that holds for it; with no file, the folder where one would stand, and an empty text. */
  readonly newsroom: { readonly uri: string | null; readonly folder: string; readonly text: string }
  /** False when the draft itself could not be read: its reading is then of an empty text. */
  readonly readable: boolean
}
