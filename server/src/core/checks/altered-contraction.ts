import { editCheck } from './edit-check.ts'

/** don't ↔ do not. */
export const alteredContraction = editCheck('altered-contraction', {
  message: ({ said, there }) => `The source says ${there}, the draft ${said}.`,
})
