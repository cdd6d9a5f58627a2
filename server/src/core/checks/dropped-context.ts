import { editCheck } from './edit-check.ts'
import { showCut } from './show-cut.ts'

/** A fragment whose sentence goes on with a qualifier that the draft leaves out. */
export const droppedContext = editCheck('dropped-context', {
  message: ({ there }) => `The sentence in the source says more that limits it: ${there}.`,
  fixes: showCut,
})
