import { editCheck } from './edit-check.ts'

/** A final ? or ! gained, lost or swapped; in a written source also an inner comma. */
export const alteredPunctuation = editCheck('altered-punctuation', {
  message: ({ said, there }) => `The punctuation differs: the source has ${there}, the draft ${said}.`,
})
