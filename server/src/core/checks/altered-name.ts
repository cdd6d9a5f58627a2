import { editCheck } from './edit-check.ts'

/** A proper name differs. A spelling variant of the same name is a matter of spelling. */
export const alteredName = editCheck('altered-name', {
  message: ({ said, there }) => `The name is not the source’s: it has ${there}, not ${said}.`,
})
