import { editCheck } from './edit-check.ts'
import { difference } from './wording.ts'

/** A proper name differs. A spelling variant of the same name is a matter of spelling. */
export const alteredName = editCheck('altered-name', {
  message: (told) => `The name was changed: ${difference(told)}.`,
})
