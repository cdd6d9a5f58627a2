import type { SymbolInformation } from 'vscode-languageserver'
import { sliceOf } from '../../core/span.ts'
import { boundOf, type Snapshot } from '../snapshot.ts'
import { speakerName, spokenIn, symbolAt } from './symbols.ts'

const MOST_ANSWERS = 500

/** Searches the quotations of all sources of these drafts, by their words or by their speaker; every word must occur. */
export function workspaceSymbols(snapshots: readonly Snapshot[], query: string): SymbolInformation[] {
  const asked = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = new Map<string, SymbolInformation>()
  for (const snapshot of snapshots)
    for (const symbol of sourceSymbols(snapshot, asked)) found.set(JSON.stringify(symbol.location), symbol)
  return [...found.values()].slice(0, MOST_ANSWERS)
}

function sourceSymbols(snapshot: Snapshot, asked: readonly string[]): SymbolInformation[] {
  return snapshot.check.sources.flatMap(({ source }) => {
    if (!source) return []
    const { reading } = source
    const uri = boundOf(snapshot.check, source)?.uri ?? source.id
    const lines = snapshot.linesOf(reading.text.raw)
    return spokenIn(reading).flatMap((quotation) => {
      const speaker = speakerName(reading, quotation) ?? source.title
      const searched = `${sliceOf(reading.text.raw, quotation)} ${speaker}`.toLowerCase()
      if (!asked.every((word) => searched.includes(word))) return []
      return [symbolAt({ uri, lines, container: `${speaker}, ${source.title}` }, quotation, reading.text.raw)]
    })
  })
}
