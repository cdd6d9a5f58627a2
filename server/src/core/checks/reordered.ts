import { editCheck } from './edit-check.ts'
import { quoteInOrder } from './quote-whole.ts'

/** Parts of one quotation stand in another order than in the source. */
export const reordered = editCheck('reordered', {
  message: ({ said, there }) => `The words stand in another order in the source: ${there}, not ${said}.`,
  fixes: quoteInOrder,
})
