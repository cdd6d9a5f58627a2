import { bracket } from './bracket.ts'
import { editCheck } from './edit-check.ts'
import { restore } from './restore.ts'
import { unquote } from './unquote.ts'
import { difference } from './wording.ts'

/** Tense, person or pronoun changed with no brackets: I → he. Guides ask for brackets, or for no marks. */
export const alteredTense = editCheck('altered-tense', {
  message: (told) => `The form was changed without brackets: ${difference(told)}.`,
  fixes: (told) => [restore(told), bracket(told), unquote(told.judged)],
})
