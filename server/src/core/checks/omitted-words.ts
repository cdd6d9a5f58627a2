import { editCheck } from './edit-check.ts'
import { insertEllipsis } from './ellipsis.ts'
import { restore } from './restore.ts'

/** Words left out with no ellipsis. */
export const omittedWords = editCheck('omitted-words', {
  message: ({ there }) => `Words were left out without an ellipsis: the source has ${there} here.`,
  fixes: (told) => [restore(told), ...insertEllipsis(told)],
})
