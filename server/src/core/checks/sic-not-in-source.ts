import { editCheck } from './edit-check.ts'

/** [sic] on words that the source does not have. */
export const sicNotInSource = editCheck('sic-not-in-source', {
  message: () => 'The source does not have the word that [sic] vouches for.',
  fixes: ({ edit: { draft } }) => [
    { title: 'Remove [sic]', safe: false, edits: [{ start: draft.start - 1, end: draft.end, newText: '' }] },
  ],
})
