import { addCue, CUE } from './cue.ts'
import { addGoverning, GOVERNING } from './governing.ts'
import { addMention, MENTION } from './mention.ts'
import { addPosition, POSITION } from './position.ts'
import { addPrevious, PREVIOUS } from './previous.ts'
import { QUOTATION } from './quotation-context.ts'
import { addReport, REPORT } from './report.ts'
import { addAll, newTable, type Table } from './table.ts'
import type { View } from './view.ts'

/** The names of the features of a candidate speaker, in the order of a row of `candidateFeatures`. */
export const FEATURES: readonly string[] = [
  ...POSITION,
  ...MENTION,
  ...CUE,
  ...PREVIOUS,
  ...GOVERNING,
  ...REPORT,
  ...QUOTATION,
]

/** One row of features for each candidate of a quotation. */
export function candidateFeatures(view: View): Float64Array {
  const table = newTable(view.candidates.length, FEATURES.length)
  view.candidates.forEach((candidate, place) => {
    addRow(table, view, { candidate, place })
  })
  return table.values
}

function addRow(
  table: Table,
  view: View,
  { candidate, place }: { readonly candidate: number; readonly place: number },
): void {
  addPosition(table, view, place)
  addMention(table, view.scene, candidate)
  addCue(table, view, candidate)
  addPrevious(table, view, candidate)
  addGoverning(table, view, candidate)
  addReport(table, view, candidate)
  addAll(table, view.quotationContext)
}
