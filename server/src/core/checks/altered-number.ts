import { editCheck } from './edit-check.ts'

/** A value, unit, magnitude, date or percentage differs: “2 million” is not in “1.2 million”. AP: never alter. */
export const alteredNumber = editCheck('altered-number', {
  message: ({ said, there }) => `The number is not the source’s: it has ${there}, not ${said}.`,
})
