import { type CodeAction, CodeActionKind, type LinkedEditingRanges } from 'vscode-languageserver'
import type { Quotation } from '../../core/quotes/quotation.ts'
import { type Span, spanOf } from '../../core/span.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import { type Snapshot, touches } from '../snapshot.ts'
import { editOf } from './workspace-edit.ts'

/** The pairs of marks that newsrooms write, and what each is called. */
const PAIRS = [
  { name: 'curly', open: '“', close: '”' },
  { name: 'straight', open: '"', close: '"' },
  { name: 'single', open: '‘', close: '’' },
  { name: 'angle', open: '«', close: '»' },
] as const

const openMark = ({ start, marks }: Quotation): Span => spanOf(start, start + marks.open.length)
const closeMark = ({ end, marks }: Quotation): Span => spanOf(end - marks.close.length, end)

/** The two marks of a quotation when they are the same character: typed over together. */
export function linkedMarks(
  snapshot: Snapshot,
  params: { readonly position: LspPosition },
): LinkedEditingRanges | null {
  const offset = offsetAt(snapshot.lines, params.position)
  const quotation = snapshot.check.reading.quotations.findLast(
    (candidate) =>
      isPair(candidate) &&
      candidate.marks.open === candidate.marks.close &&
      (touches(openMark(candidate), offset) || touches(closeMark(candidate), offset)),
  )
  if (!quotation) return null
  const ranges = [openMark(quotation), closeMark(quotation)].map((mark) => rangeOf(snapshot.lines, mark))
  return { ranges, wordPattern: '["\'`“”‘’«»]+' }
}

/** Offers the other kinds of marks for the quotation that the range stands in. */
export function changeMarks(snapshot: Snapshot, asked: Span): CodeAction[] {
  const quotation = snapshot.check.reading.quotations.findLast(
    (candidate) => isPair(candidate) && candidate.start <= asked.start && asked.end <= candidate.end,
  )
  if (!quotation) return []
  return PAIRS.filter(({ open }) => open !== quotation.marks.open).map(({ name, open, close }) => ({
    title: `Change to ${name} marks: ${open}…${close}`,
    kind: CodeActionKind.RefactorRewrite,
    edit: editOf(snapshot, [
      { range: rangeOf(snapshot.lines, openMark(quotation)), newText: open },
      { range: rangeOf(snapshot.lines, closeMark(quotation)), newText: close },
    ]),
  }))
}

const isPair = ({ closed, marks }: Quotation): boolean => closed && marks.open !== '' && marks.close !== ''
