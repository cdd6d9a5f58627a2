import { editCheck } from './edit-check.ts'

/** The speaker's grammar tidied: ain't → isn't, agreement, a/an, a double negative. */
export const alteredGrammar = editCheck('altered-grammar', {
  message: ({ said, there }) => `The grammar was changed: the source has ${there}, not ${said}.`,
})
