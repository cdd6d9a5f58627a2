import { editCheck } from './edit-check.ts'
import { difference } from './wording.ts'

/** A value, unit, magnitude, date or percentage differs: “2 million” is not in “1.2 million”. AP: never alter. */
export const alteredNumber = editCheck('altered-number', {
  message: (told) => `The number was changed: ${difference(told)}.`,
})
