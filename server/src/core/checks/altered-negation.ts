import { editCheck } from './edit-check.ts'
import { difference } from './wording.ts'

/** not, n't, no, never, without, un- … added or dropped: the sentence says the opposite. */
export const alteredNegation = editCheck('altered-negation', {
  message: (told) => `The sense is turned around: ${difference(told)}.`,
})
