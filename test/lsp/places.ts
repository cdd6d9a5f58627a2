import type { Location, LocationLink, Range } from 'vscode-languageserver-protocol'
import { type LspSession, ROOT } from './session.ts'

/** The line of a range, from 1. */
export const lineOf = (range: Range): string => String(range.start.line + 1)

export const nameOf = (uri: string): string => (uri.startsWith(ROOT) ? uri.slice(ROOT.length) : uri)

/** `file:line “words”`. */
export const shown = (session: LspSession, { uri, range }: Location): string =>
  `${nameOf(uri)}:${lineOf(range)} “${session.words(nameOf(uri), range)}”`

/** One line for each place of an answer, whatever form it has. */
export function places(session: LspSession, answer: unknown): string {
  if (!Array.isArray(answer)) return 'nothing'
  const found = answer.map((place: Location | LocationLink) => {
    if (!('targetUri' in place)) return shown(session, place)
    const words = place.originSelectionRange
    const from = words ? `from line ${lineOf(words)} ` : ''
    return `${from}to ${shown(session, { uri: place.targetUri, range: place.targetSelectionRange })}`
  })
  return found.join('\n') || 'nothing'
}
