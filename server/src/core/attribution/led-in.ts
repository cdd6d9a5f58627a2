import { GAP } from '../people/tokens.ts'
import { isNamesake } from './features/previous.ts'
import type { View } from './features/view.ts'
import type { Scene } from './scene.ts'

/**
 * Whether a text leads in to words in a way that scare quotes, titles and terms never have, so that somebody says them: a
 * colon before a block quotation, a name and a colon before a headline, “as the chair, Ana Ruiz, put it”. The articles that
 * were learned from have no blocks and hardly any of the rest.
 */
export function isLedIn(scene: Scene, quotation: number, mention: number): boolean {
  return (
    bringsBlock(scene, quotation) || headsParagraph(scene, quotation, mention) || putsItSo(scene, quotation, mention)
  )
}

/** “Ana Ruiz wrote:” right before a block quotation. */
function bringsBlock({ tokens, quotations, ranges }: Scene, quotation: number): boolean {
  const { first = 0 } = ranges[quotation] ?? {}
  return quotations[quotation]?.kind === 'block' && Boolean((tokens.gap[first] ?? 0) & GAP.colon)
}

const SAYS = 80 // per cent: “said”, “told”, “wrote”, “added”

/** Whether the sentence that leads in to a block quotation gives it to the mention as the subject of its verb. */
export function givesBlock(scene: Scene, quotation: number, mention: number): boolean {
  if (!bringsBlock(scene, quotation)) return false
  const { tokens, clauses, cues, ranges } = scene
  const cue = clauses[mention]?.after ?? -1
  const before = (ranges[quotation]?.first ?? 0) - 1
  return cue >= 0 && tokens.sentence[cue] === tokens.sentence[before] && (cues[cue] ?? 0) >= SAYS
}

/** “Ruiz: We would ‘open the gate’ in June”: a headline after a name and a colon is that name's words. */
function headsParagraph({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  if (!name || !range || name.kind === 'pronoun' || !((tokens.gap[name.last + 1] ?? 0) & GAP.colon)) return false
  const paragraph = tokens.paragraph[name.first]
  return paragraph === tokens.paragraph[range.first] && paragraph !== tokens.paragraph[name.first - 1]
}

const PUTS_REACH = 6 // words: a description and a name on either side

/** “…, as the chair, Ana Ruiz, put it.” */
function putsItSo({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  if (!name || !range || name.first <= range.last) return false
  if (tokens.sentence[name.first] !== tokens.sentence[range.last]) return false
  const around = tokens.base.slice(Math.max(range.last + 1, name.first - PUTS_REACH), name.last + PUTS_REACH)
  const put = around.findLastIndex((word) => word === 'put' || word === 'puts')
  return put > 0 && around[put + 1] === 'it' && around.lastIndexOf('as', put) >= 0
}

/** “…,” Ruiz said. She laughed. “…”: a whole sentence of who spoke before in the paragraph. On held-out articles 1,146 of 1,150 are said. */
export function keepsSpeaking({ scene, range, speaker }: View, quotation: number, mention: number): boolean {
  const { tokens, quotations, ranges } = scene
  const [first, before] = [range.first, ranges[quotation - 1]]
  if (!before || tokens.paragraph[before.first] !== tokens.paragraph[first]) return false
  if (tokens.sentence[first - 1] === tokens.sentence[first] || quotations[quotation]?.kind !== 'direct') return false
  return speaker >= 0 && isNamesake(scene, speaker, mention)
}
