import { unreachable } from '../unreachable.ts'
import type { Match, Passage } from './match.ts'

/** Every passage that a match rests on; none where the words were not found or not looked for. */
export function passagesOf(match: Match): readonly Passage[] {
  switch (match.kind) {
    case 'verbatim':
    case 'permitted':
    case 'altered':
      return match.at
    case 'spliced':
      return match.parts.map(({ at }) => at)
    case 'absent':
    case 'unchecked':
      return []
    default:
      return unreachable(match)
  }
}
