import type { Finding } from './evidence.ts'
import type { Scene } from './scene.ts'
import { NAMED } from './speaker-told.ts'

/** Likely at the most: what was left open on purpose goes on, what was forgotten to be closed may not. */
const GOES_ON = 0.8

/**
 * A quotation that is left open at the end of its paragraph and goes on in the next belongs to whoever is named there:
 * “We open in June. ⏎ “We will not wait,” Ana Ruiz said. Answers the findings with those added.
 */
export function carryBack(scene: Scene, findings: readonly (Finding | undefined)[]): readonly (Finding | undefined)[] {
  const { quotations, ranges } = scene
  const carried = [...findings]
  let next = -1
  for (let at = quotations.length - 1; at >= 0; at--) {
    if ((ranges[at]?.host ?? -1) >= 0) continue
    const later = carried[next]
    if (later && !carried[at] && quotations[next]?.continues && isNamedBehind(scene, later))
      carried[at] = { ...later, quotation: at, carriedFrom: next, right: Math.min(later.right, GOES_ON) }
    next = at
  }
  return carried
}

/** Whether the paragraph that goes on is surely said by somebody who is named right behind its quotation, or is carried back itself. */
function isNamedBehind({ tokens, found, ranges }: Scene, { mention, quotation, right, carriedFrom }: Finding): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  if (!name || !range || name.first <= range.last) return false
  return carriedFrom > quotation || (right >= NAMED && tokens.paragraph[name.first] === tokens.paragraph[range.last])
}
