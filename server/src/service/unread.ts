import { unreachable } from '../core/unreachable.ts'
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
