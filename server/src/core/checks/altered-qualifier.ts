import { editCheck } from './edit-check.ts'
import { difference } from './wording.ts'

/** A modal, quantifier, hedge or condition differs: may → will, some → all, “nearly” gone. */
export const alteredQualifier = editCheck('altered-qualifier', {
  message: (told) => `How far the statement goes was changed: ${difference(told)}.`,
})
