import { applyChange, type ContentChange, type Encoding, type Lines, linesOf } from './convert.ts'

/** A text as it stands in an editor. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string
  /** The URI under which the workspace has it. */
  readonly place: string
  readonly languageId: string
  readonly version: number
  readonly lines: Lines
  /** Where the last keystroke ended, until the writer saves or goes elsewhere; null after anything but one small edit. */
  readonly typingAt: number | null
  /** How often the client may still be reminded of the lens above this text: 0 once somebody has seen it. */
  readonly lensReminders: number
}

/**
 * VS Code plans to ask for lenses a third of a second ahead, and drops the plan for good when the writer clicks elsewhere
 * meanwhile. It is reminded after each check of the text; with its checks of the workspace that is for some six seconds.
 */
const LENS_REMINDERS = 4

interface DocumentItem {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  readonly text: string
}

export const opened = (
  item: DocumentItem,
  { place, encoding }: { readonly place: string; readonly encoding: Encoding },
): OpenDocument => ({
  uri: item.uri,
  place,
  languageId: item.languageId,
  version: item.version,
  lines: linesOf(item.text, encoding),
  typingAt: null,
  lensReminders: LENS_REMINDERS,
})

/** The changes follow one another: each counts in the text that the one before it left. */
export function changed(document: OpenDocument, version: number, changes: readonly ContentChange[]): OpenDocument {
  let { lines } = document
  let editedTo = -1
  for (const change of changes) ({ lines, editedTo } = applyChange(lines, change))
  const typingAt = changes.length === 1 && editedTo >= 0 ? editedTo : null
  return { ...document, version, lines, typingAt, lensReminders: LENS_REMINDERS }
}

export const left = (document: OpenDocument): OpenDocument =>
  document.typingAt === null ? document : { ...document, typingAt: null }

export const lensSeen = (document: OpenDocument): OpenDocument => ({ ...document, lensReminders: 0 })

export const remindedOfLens = (document: OpenDocument): OpenDocument => ({
  ...document,
  lensReminders: document.lensReminders - 1,
})
