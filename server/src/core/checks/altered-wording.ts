import { editCheck } from './edit-check.ts'
import { restore } from './restore.ts'
import { unquote } from './unquote.ts'

/** Words replaced inside the marks; graver when a noun, verb or adjective changed. */
export const alteredWording = editCheck('altered-wording', {
  message: ({ said, there }) => `The source has ${there}, not ${said}.`,
  fixes: (told) => [restore(told), unquote(told.judged)],
})
