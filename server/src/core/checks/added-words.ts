import { bracket } from './bracket.ts'
import { editCheck } from './edit-check.ts'
import { restore } from './restore.ts'

/** Words inside the marks that the source does not have, with no brackets. */
export const addedWords = editCheck('added-words', {
  message: ({ said }) => `The source does not have ${said} here.`,
  evidence: () => 'The passage, without the added words.',
  fixes: (told) => [restore(told), ...bracket(told)],
})
