import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import { contains, type Span } from '../../core/span.ts'
import type { Text } from '../../core/text/text.ts'
import { nameSource } from '../../service/name-source.ts'
import { folderOf, pathWithin } from '../../service/uri.ts'
import { rangeOf } from '../convert.ts'
import { judgedAt, type Snapshot } from '../snapshot.ts'
import { editOf } from './workspace-edit.ts'

const MOST_SEARCHED = 100 // files; a newsroom's folder of one story has a few, and every one of them must be read
const PROBE = 5 // words in a row that two texts do not share by chance

/** For a quotation that no source has: offers the files beside the draft that have its words, as sources of the draft. */
export async function addSourceActions(snapshot: Snapshot, asked: Span): Promise<CodeAction[]> {
  const judged = judgedAt(snapshot.check, asked.start)
  if (!judged || (judged.verdict !== 'absent' && judged.verdict !== 'unchecked')) return []
  const probes = probesOf(snapshot.check.reading.text, judged)
  if (probes.length === 0) return []
  const folder = folderOf(snapshot.check.uri)
  const bound = new Set([snapshot.check.uri, ...snapshot.check.sources.map(({ uri }) => uri)])
  const files = (await snapshot.filesBelow(folder)).filter((uri) => !bound.has(uri)).slice(0, MOST_SEARCHED)
  const actions: CodeAction[] = []
  for (const uri of files) {
    const text = await snapshot.readText(uri)
    if (text && hasAny(text, probes)) actions.push(...addSource(snapshot, pathWithin(uri, folder)))
  }
  return actions
}

function addSource(snapshot: Snapshot, path: string): CodeAction[] {
  const edit = nameSource(snapshot.lines.raw, path)
  if (!edit) return []
  const edits = [{ range: rangeOf(snapshot.lines, edit), newText: edit.newText }]
  const title = `Name “${path}” as a source: it has these words`
  return [{ title, kind: CodeActionKind.QuickFix, edit: editOf(snapshot, edits) }]
}

/** The first, the middle and the last few words of a quotation; nothing of one that is too short to be looked for. */
function probesOf(text: Text, { quotation }: JudgedQuotation): readonly string[] {
  const forms = text.words.filter((word) => contains(quotation.inner, word)).map(({ form }) => form)
  if (forms.length < PROBE) return []
  const last = forms.length - PROBE
  return [0, Math.floor(last / 2), last].map((start) => forms.slice(start, start + PROBE).join(' '))
}

function hasAny({ words }: Text, probes: readonly string[]): boolean {
  const all = ` ${words.map(({ form }) => form).join(' ')} `
  return probes.some((probe) => all.includes(` ${probe} `))
}
