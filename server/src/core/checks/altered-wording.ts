import { editCheck } from './edit-check.ts'
import { restore } from './restore.ts'
import { unquote } from './unquote.ts'
import { difference, sentence } from './wording.ts'

/** Words replaced inside the marks; graver when a noun, verb or adjective changed. */
export const alteredWording = editCheck('altered-wording', {
  message: (told) => `${sentence(difference(told))}.`,
  fixes: (told) => [restore(told), ...unquote(told.draft, told.judged)],
})
