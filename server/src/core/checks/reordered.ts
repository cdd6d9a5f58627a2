import { editCheck } from './edit-check.ts'
import { quoteInOrder } from './quote-in-order.ts'
import { quoted, wordsAt } from './wording.ts'

/** Parts of one quotation stand in another order than in the source. */
export const reordered = editCheck('reordered', {
  message: ({ edit, passage }) => {
    const { text } = passage.source.reading
    const whole = { start: Math.min(passage.start, edit.source.start), end: Math.max(passage.end, edit.source.end) }
    return `The source has the words in another order: ${quoted(wordsAt(text, whole))}.`
  },
  fixes: quoteInOrder,
})
