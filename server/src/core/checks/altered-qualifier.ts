import { editCheck } from './edit-check.ts'

/** A modal, quantifier, hedge or condition differs: may → will, some → all, “nearly” gone. */
export const alteredQualifier = editCheck('altered-qualifier', {
  message: ({ said, there }) => {
    if (said === '“”') return `A word that limits the statement was left out: the source has ${there} here.`
    if (there === '“”') return `A word that limits or widens the statement was added: ${said} is not in the source.`
    return `How far the statement goes was changed: the source has ${there}, not ${said}.`
  },
})
