import { editCheck } from './edit-check.ts'

/** UK ↔ US, an obvious typo mended, a name spelled otherwise. */
export const alteredSpelling = editCheck('altered-spelling', {
  message: ({ said, there }) => `The source spells it ${there}, the draft ${said}.`,
})
