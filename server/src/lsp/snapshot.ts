import type { Passage } from '../core/align/match.ts'
import { passagesOf } from '../core/align/passages.ts'
import type { Source } from '../core/align/source.ts'
import type { JudgedQuotation } from '../core/checks/finding.ts'
import type { Person } from '../core/people/person.ts'
import type { Reading } from '../core/reading.ts'
import type { Span } from '../core/span.ts'
import type { Text } from '../core/text/text.ts'
import type { BoundSource, DraftCheck } from '../service/draft.ts'
import { SETTINGS_FILE } from '../service/settings.ts'
import { nameOf } from '../service/uri.ts'
import type { Abilities } from './abilities.ts'
import type { Lines } from './convert.ts'
import type { Settings } from './settings.ts'

/** One document at one moment, checked: all that a feature draws its answer from. */
export interface Snapshot {
  readonly uri: string
  readonly languageId: string
  readonly version: number | null
  readonly lines: Lines
  readonly check: DraftCheck
  /** Where the last keystroke ended while the writer has not left the place, or null. */
  readonly typingAt: number | null
  readonly abilities: Abilities
  readonly settings: Settings
  /** The lines of another text of the same check, counted as this client counts. */
  readonly linesOf: (raw: string) => Lines
  /** The open drafts that use this document as a source, checked. */
  readonly usedBy: () => Promise<readonly DraftCheck[]>
  /** The files below a folder, as URIs; none where it cannot be read. */
  readonly filesBelow: (folder: string) => Promise<readonly string[]>
  /** A file read by itself; undefined where it is no text. */
  readonly readText: (uri: string) => Promise<Text | undefined>
  /** When a file last changed on disk, in milliseconds since 1970; null where that is not known. */
  readonly changedAt: (uri: string) => Promise<number | null>
  /** What is written down of whoever reviews a quotation now: the day, as 2026-10-16, and a name where one is known. */
  readonly review: { readonly on: string; readonly by: string | null }
  /** Where the manual is, or null. */
  readonly readme: string | null
}

/** Whether the text is a draft: it has sources, or says so and says it wrongly, and is not a source of its own. */
export function isDraft(check: DraftCheck): boolean {
  if (nameOf(check.uri) === SETTINGS_FILE || check.sources.some((bound) => bound.uri === check.uri)) return false
  return check.sources.length > 0 || check.judgement.findings.some((finding) => finding.code === 'settings-unread')
}

/** The innermost quotation that the offset is in or touches, or undefined. */
export function judgedAt(check: DraftCheck, offset: number): JudgedQuotation | undefined {
  return check.judgement.quotations.findLast(({ quotation }) => touches(quotation, offset))
}

export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end

export const personOf = (reading: Reading, id: string | null): Person | undefined =>
  reading.people.find((person) => person.id === id)

/** The passages to show for a quotation, best first: those it rests on; where it was not found, the nearest words. */
export const shownPassages = ({ match }: JudgedQuotation): readonly Passage[] =>
  match.kind === 'absent' && match.nearest ? [match.nearest] : passagesOf(match)

export const boundOf = (check: DraftCheck, source: Source): BoundSource | undefined =>
  check.sources.find((bound) => bound.source === source)

export const uriOf = (check: DraftCheck, source: Source): string => boundOf(check, source)?.uri ?? source.id
