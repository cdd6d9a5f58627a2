import { editCheck, type Told } from './edit-check.ts'
import type { Fix } from './finding.ts'
import { restore } from './restore.ts'

/** [X] stands for words of the source; graver when they are a content word, a number or a negation. */
export const bracketReplaces = editCheck('bracket-replaces', {
  message: ({ said, there }) => `The brackets hide words of the source: ${there}, here ${said}.`,
  fixes: (told) => [withoutBrackets(told)],
})

/** The source's words come back, and the brackets around the editor's go with them. */
function withoutBrackets(told: Told): Fix {
  const { visible } = told.draft.text.prose
  const fix = restore(told)
  const isWhole = (start: number, end: number) => visible.charAt(start - 1) === '[' && visible.charAt(end) === ']'
  const edits = fix.edits.map((edit) =>
    isWhole(edit.start, edit.end) ? { ...edit, start: edit.start - 1, end: edit.end + 1 } : edit,
  )
  return { ...fix, edits }
}
