import { editCheck } from './edit-check.ts'

/** [X] stands for words of the source; graver when they are a content word, a number or a negation. */
export const bracketReplaces = editCheck('bracket-replaces', {
  message: ({ said, there }) => `The brackets hide words of the source: ${there}, here ${said}.`,
})
