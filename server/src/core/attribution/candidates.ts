import type { Found } from '../people/found.ts'
import { opensSentence } from '../people/tokens.ts'
import { signatureAfter } from '../quotes/signature.ts'
import { type Memory, previousQuotation } from './features/previous.ts'
import type { Range, Scene } from './scene.ts'

const WORDS_BACK = 320
const WORDS_ON = 90
const MENTIONS_BACK = 14
const MENTIONS_ON = 7
const PARAGRAPHS_BACK = 3

/**
 * The mentions that could name the speaker of a quotation, in order: those before it in its paragraph and the few
 * paragraphs above, those after it in its paragraph, and a dash with a name under it. A quotation inside another has
 * the mentions inside that other one, and whoever says that. The speaker of the quotation before is always one of
 * them. Bounded for each quotation, so that all of them take linear time.
 */
export function findCandidates(scene: Scene, quotation: number, memory: Memory): readonly number[] {
  const range = scene.ranges[quotation]
  if (!range) return []
  const near = [...before(scene, range.first, range.host), ...after(scene, quotation, range)]
  const carried = memory.speakers[previousQuotation(scene, quotation, memory)] ?? -1
  const around = memory.speakers[range.host] ?? -1
  const far = [carried, scene.turns[range.host] ?? -1, around].filter(
    (mention) => mention >= 0 && !near.includes(mention),
  )
  return far.length ? [...new Set([...far, ...near])] : near
}

const BESIDE = 2 // mentions: those that overlap stand side by side

/**
 * The mention that holds another one, else that one itself. “The Leith Foundation website notes”, “said Ruiz’s office”: who is
 * named inside of what speaks does not speak.
 */
export function wholeOf(found: readonly Found[], mention: number): number {
  const inner = found[mention]
  if (!inner) return mention
  for (let other = Math.max(0, mention - BESIDE); other <= mention + BESIDE; other++) {
    const around = found[other]
    if (other !== mention && around && around.first <= inner.first && inner.last <= around.last) return other
  }
  return mention
}

function before(scene: Scene, first: number, host: number): readonly number[] {
  const { tokens, mentionAt } = scene
  const paragraph = tokens.paragraph[first] ?? 0
  const found: number[] = []
  for (let t = first - 1; t >= 0 && first - t < WORDS_BACK && found.length < MENTIONS_BACK; t--) {
    if (tokens.quotation[t] !== host) continue
    if (paragraph - (tokens.paragraph[t] ?? 0) > PARAGRAPHS_BACK) break
    const mention = mentionAt[t] ?? -1
    if (mention >= 0 && found.at(-1) !== mention && !isNobody(scene, mention)) found.push(mention)
  }
  return found.reverse()
}

function after(scene: Scene, quotation: number, { last, host }: Range): readonly number[] {
  const { tokens, mentionAt } = scene
  const isSigned = signatureAfter(tokens.text, scene.quotations[quotation]?.end ?? 0) !== undefined
  const found: number[] = []
  for (let t = last + 1; t < tokens.count && t - last < WORDS_ON && found.length < MENTIONS_ON; t++) {
    if (tokens.paragraph[t] !== tokens.paragraph[last] && !(isSigned && isSignature(scene, last + 1, t))) break
    if (tokens.quotation[t] !== host) continue
    const mention = mentionAt[t] ?? -1
    if (mention >= 0 && found.at(-1) !== mention && !isRelay(scene, found, mention)) found.push(mention)
  }
  return found
}

const NOBODY = new Set(['neither', 'nobody', 'none'])

/** “Nobody”, and the “who” of a question (“Who pays for it?”): a word that names no one has said nothing. */
function isNobody({ tokens, found }: Scene, mention: number): boolean {
  const { first = 0, last = 0 } = found[mention] ?? {}
  if (NOBODY.has(tokens.base[last] ?? '')) return true
  return tokens.base[first] === 'who' && opensSentence(tokens, first)
}

/** “he said, according to Reuters”: whoever passes on what another said did not say it. */
function isRelay({ clauses, cues }: Scene, earlier: readonly number[], mention: number): boolean {
  if (!clauses[mention]?.accordingTo) return false
  return earlier.some((other) => {
    const { after = -1, before = -1 } = clauses[other] ?? {}
    return Math.max(cues[after] ?? 0, cues[before] ?? 0) >= SAYS
  })
}

const SAYS = 60 // per cent: “said”, “told”, “added”, not “called” or “posted”

const SIGNATURE_LENGTH = 6

/** Whether a token stands in the line that a dash and a name open under the quotation. */
const isSignature = ({ tokens: { paragraph } }: Scene, from: number, t: number): boolean =>
  t - from < SIGNATURE_LENGTH && paragraph[t] === paragraph[from]
