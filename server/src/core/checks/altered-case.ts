import { editCheck } from './edit-check.ts'

/** Capitals changed other than the first letter; a source all in capitals excepted. */
export const alteredCase = editCheck('altered-case', {
  message: ({ said, there }) => `The capitals differ: the source has ${there}, the draft ${said}.`,
})
