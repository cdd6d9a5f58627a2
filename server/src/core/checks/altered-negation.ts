import { editCheck } from './edit-check.ts'

/** not, n't, no, never, without, un- … added or dropped: the sentence says the opposite. */
export const alteredNegation = editCheck('altered-negation', {
  message: ({ said, there }) => {
    if (said === '“”') return `A word that denies was left out: the source has ${there} here.`
    if (there === '“”') return `A word that denies was added: ${said} is not in the source.`
    return `The sense is turned around: the source has ${there}, not ${said}.`
  },
})
