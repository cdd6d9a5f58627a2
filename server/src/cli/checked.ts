import type { DraftCheck } from '../service/draft.ts'
import type { NamedFile } from './desk.ts'

/** The forms in which a check is reported. */
export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github', 'html', 'markdown'] as const

export type CheckFormat = (typeof CHECK_FORMATS)[number]

/** A draft as it was named, and what became of it. */
export interface CheckedDraft extends NamedFile {
  readonly check: DraftCheck
}
