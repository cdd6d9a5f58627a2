import { editCheck } from './edit-check.ts'

/** An insertion in (round) instead of [square] brackets: newswires write it so, scholars may not (Chicago, APA). */
export const parenthesisInsertion = editCheck('parenthesis-insertion', {
  message: ({ said }) => `The source does not have ${said}: an insertion stands in square brackets.`,
  fixes: ({ edit: { draft } }) => [
    {
      title: 'Use square brackets',
      safe: false,
      edits: [
        { start: draft.start - 1, end: draft.start, newText: '[' },
        { start: draft.end, end: draft.end + 1, newText: ']' },
      ],
    },
  ],
})
