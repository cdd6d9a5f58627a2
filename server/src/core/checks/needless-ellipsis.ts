import { editCheck } from './edit-check.ts'

/** Nothing is left out there, or the ellipsis stands first or last in the quotation. */
export const needlessEllipsis = editCheck('needless-ellipsis', {
  message: () => 'Nothing needs this ellipsis: no words of the source are left out between two quoted ones.',
  fixes: () => [],
})
