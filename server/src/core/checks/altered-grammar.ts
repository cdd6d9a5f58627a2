import { editCheck } from './edit-check.ts'
import { difference } from './wording.ts'

/** The speaker's grammar tidied: ain't → isn't, agreement, a/an, a double negative. */
export const alteredGrammar = editCheck('altered-grammar', {
  message: (told) => `The grammar was changed: ${difference(told)}.`,
})
