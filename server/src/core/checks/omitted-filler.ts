import { editCheck } from './edit-check.ts'

/** um, uh, you know, a stutter or a false start removed. The Guardian and NPR let them go. */
export const omittedFiller = editCheck('omitted-filler', {
  message: ({ there }) => `A filler or a repeated word was left out: the source has ${there} here.`,
})
