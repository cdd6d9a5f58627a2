import { editCheck } from './edit-check.ts'
import { showCut } from './show-cut.ts'

/** An ellipsis, or the edge of a fragment, hides a “not”, a condition or a “but only if”, or jumps to another speaker. */
export const hiddenQualifier = editCheck('hidden-qualifier', {
  message: ({ there }) => `What was left out turns what is quoted: the source has ${there} here.`,
  fixes: showCut,
})
