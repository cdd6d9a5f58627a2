import { bracket } from './bracket.ts'
import { editCheck, type Told } from './edit-check.ts'
import { restore } from './restore.ts'
import { unquote } from './unquote.ts'
import { difference, hasWord, wordsAt } from './wording.ts'

/** Tense, person or pronoun changed with no brackets: I → he. Guides ask for brackets, or for no marks. */
export const alteredTense = editCheck('altered-tense', {
  message: (told) => `The form was changed without brackets: ${difference(told)}.`,
  fixes: (told) => [restore(told), ...(isLeftOut(told) ? [] : bracket(told)), ...unquote(told.draft, told.judged)],
})

/** “I have decided” → “I decided”: there is no word to put in brackets. */
const isLeftOut = ({ draft, edit }: Told): boolean => !hasWord(wordsAt(draft.text, edit.draft))
