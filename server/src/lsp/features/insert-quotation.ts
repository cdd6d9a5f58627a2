import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import { contains, type Span, sliceOf, spanOf } from '../../core/span.ts'
import { rangeOf } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'
import { attributed, offeredQuotations } from './complete-quotations.ts'
import { draftStyle } from './draft-style.ts'
import { shortened, speakerName } from './symbols.ts'
import { editOf } from './workspace-edit.ts'

/** For the menu that editors show as *Refactor…*. */
export const INSERT = `${CodeActionKind.Refactor}.insert`

const MOST_OFFERED = 8

/**
 * Offers quotations of the sources, to be written with marks and attribution where the range is: on an empty line those
 * that the draft does not have yet, in place of selected words those that have these words.
 */
export function insertQuotationActions(snapshot: Snapshot, asked: Span): CodeAction[] {
  const { reading } = snapshot.check
  if (reading.quotations.some((quotation) => contains(quotation, asked))) return []
  const selected = sliceOf(snapshot.lines.raw, asked).trim()
  if (selected === '' && !isEmptyLine(snapshot, asked.start)) return []
  const style = draftStyle(reading)
  const offered = offeredQuotations(snapshot, selected).filter(({ known }) => selected !== '' || !known)
  return offered.slice(0, MOST_OFFERED).map(({ source, quotation, text }) => {
    const newText = style.marks.open + attributed(source, quotation, { close: style.marks.close, style, text })
    const who = speakerName(source.reading, quotation) ?? source.title
    return {
      title: `Insert “${shortened(text, spanOf(0, text.length))}” (${who})`,
      kind: INSERT,
      edit: editOf(snapshot, [{ range: rangeOf(snapshot.lines, asked), newText }]),
    }
  })
}

function isEmptyLine({ lines, check }: Snapshot, offset: number): boolean {
  const { raw, starts } = lines
  const start = starts.findLast((candidate) => candidate <= offset) ?? 0
  const line = /^[^\r\n]*/u.exec(raw.slice(start))?.[0] ?? ''
  const top = check.reading.text.paragraphs[0]?.start ?? raw.length
  return line.trim() === '' && (start >= top || top === raw.length)
}
