import { LSPErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { Mention, Person } from '../../core/people/person.ts'
import { contains, sliceOf } from '../../core/span.ts'
import { type LspPosition, offsetAt, rangeOf } from '../convert.ts'
import { personOf, type Snapshot, touches } from '../snapshot.ts'
import { editOf } from './workspace-edit.ts'

interface At {
  readonly position: LspPosition
}

/** A speaker's name can be renamed; what others call them (“he”, “the mayor”) and what stands in marks cannot. */
export function prepareRename(snapshot: Snapshot, params: At) {
  const { mention, person } = targetAt(snapshot, params)
  return { range: rangeOf(snapshot.lines, mention), placeholder: person.name }
}

/**
 * Renames a speaker throughout the draft: the full name where the full name stands, the surname where the surname does.
 * Between quotation marks nothing changes, save in square brackets, where the words are the writer's own.
 */
export function rename(snapshot: Snapshot, params: At & { readonly newName: string }): WorkspaceEdit {
  const target = targetAt(snapshot, params)
  const newName = params.newName.trim().replace(/\s+/gu, ' ')
  if (newName === '') throw refused('A speaker needs a name.')
  const edits = snapshot.check.reading.mentions
    .filter((mention) => mention.person === target.person.id && isWritersOwn(snapshot, mention))
    .flatMap((mention) => renamedMention(snapshot, mention, target.person.name, newName))
  return editOf(snapshot, edits)
}

interface Target {
  readonly mention: Mention
  readonly person: Person
}

/** The name under the cursor and whose it is. Answers the client's error, in words for the writer, where there is none. */
function targetAt(snapshot: Snapshot, { position }: At): Target {
  const offset = offsetAt(snapshot.lines, position)
  const { reading } = snapshot.check
  const mention = reading.mentions.find((candidate) => touches(candidate, offset))
  const person = mention && personOf(reading, mention.person)
  if (!mention || !person) throw refused('There is no speaker here: put the cursor on a name.')
  const written = sliceOf(snapshot.lines.raw, mention)
  if (mention.kind === 'pronoun' || mention.kind === 'nominal')
    throw refused(`“${written}” stands for ${person.name}: rename them where their name is.`)
  if (!isWritersOwn(snapshot, mention)) throw refused('These are quoted words: what somebody said is not renamed.')
  return { mention, person }
}

const refused = (message: string) => new ResponseError(LSPErrorCodes.RequestFailed, message)

function isWritersOwn(snapshot: Snapshot, mention: Mention): boolean {
  const quotation = snapshot.check.reading.quotations.findLast(
    ({ inner, kind }) => kind !== 'turn' && contains(inner, mention),
  )
  if (!quotation) return true
  return quotation.editorial.some((editorial) => editorial.kind === 'bracket' && contains(editorial, mention))
}

function renamedMention(snapshot: Snapshot, mention: Mention, oldName: string, newName: string): TextEdit[] {
  const written = sliceOf(snapshot.lines.raw, mention)
  const renamed = renamedWords(written, oldName.split(' '), newName.split(' '))
  return renamed === written ? [] : [{ range: rangeOf(snapshot.lines, mention), newText: renamed }]
}

/** Full name for full name, surname for surname, first name for first name; capitals where the old name had them all. */
function renamedWords(written: string, oldName: readonly string[], newName: readonly string[]): string {
  const parts = [
    [oldName.join(' '), newName.join(' ')],
    [oldName.at(-1) ?? '', newName.at(-1) ?? ''],
    [oldName[0] ?? '', newName[0] ?? ''],
  ] as const
  for (const [from, to] of parts) {
    const at = written.indexOf(from)
    if (from !== '' && at >= 0) return written.slice(0, at) + to + written.slice(at + from.length)
    const loud = written.indexOf(from.toUpperCase())
    if (from !== '' && loud >= 0) return written.slice(0, loud) + to.toUpperCase() + written.slice(loud + from.length)
  }
  return written
}
