import { diffArrays } from 'diff'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol'
import { nameOf } from './places.ts'
import { type LspSession, offsetIn } from './session.ts'

/** The texts that an edit changes, changed: by name. A file that the edit makes is there, too. */
export function applied(session: LspSession, edit: WorkspaceEdit): ReadonlyMap<string, string> {
  const changes = Object.entries(edit.changes ?? {})
  const documents = (edit.documentChanges ?? []).flatMap((change): [string, TextEdit[]][] =>
    'edits' in change ? [[change.textDocument.uri, change.edits.filter((one) => 'newText' in one)]] : [],
  )
  const texts = [...changes, ...documents].map(([uri, edits]) => {
    const name = nameOf(uri)
    return [name, withEdits(session.files.get(name) ?? '', edits)] as const
  })
  return new Map(texts)
}

/** Edits count in the text before any of them; of two at one place the first comes first. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const spans = edits.map(({ range, newText }, order) => ({
    start: offsetIn(text, range.start),
    end: offsetIn(text, range.end),
    newText,
    order,
  }))
  spans.sort((a, b) => b.start - a.start || b.order - a.order)
  return spans.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text)
}

/** What is different, line by line: `- ` before, `+ ` after. */
export function changedLines(session: LspSession, texts: ReadonlyMap<string, string>): string {
  const told = [...texts].flatMap(([name, text]) => {
    const parts = diffArrays((session.files.get(name) ?? '').split('\n'), text.split('\n'))
    const changed = parts.filter(({ added, removed }) => added || removed)
    return changed.flatMap(({ value, added }) => value.map((line) => `${added ? '+' : '-'} ${line}`.trimEnd()))
  })
  return told.join('\n')
}
