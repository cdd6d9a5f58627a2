import { unreachable } from '../core/unreachable.ts'
import type { BoundSource } from './draft.ts'
import type { HostProblem } from './host.ts'

/** Ends the sentence “The source “ruiz.txt” cannot be read: …”. */
export function whyUnread(problem: HostProblem): string {
  switch (problem.reason) {
    case 'missing':
      return 'there is no such file'
    case 'denied':
      return 'you have no permission to read it'
    case 'too-large':
      return `it is too large (${problem.detail ?? 'over 50 MB'}; up to 50 MB can be read)`
    case 'outside':
      return 'it lies outside the folder that you have open and trust'
    case 'failed':
      return problem.detail ?? 'the system could not read it'
    default:
      return unreachable(problem.reason)
  }
}

export const IS_FOLDER = 'it is a folder'
export const IS_EMPTY = 'it is empty'

/** Whether a file that a folder had in it was not read and may hold words all the same. One that was named is a finding of its own. */
export const mayHoldWords = ({ problem, named }: Pick<BoundSource, 'problem' | 'named'>): boolean =>
  problem !== null && !named && problem !== IS_FOLDER && problem !== IS_EMPTY
