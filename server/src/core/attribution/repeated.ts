import type { Finding } from './evidence.ts'
import type { Range, Scene } from './scene.ts'

/** Fewer words may be said twice by two people. */
const LEAST_WORDS = 4
/** Likely at the most: nothing says so but the words. */
const REPEATS = 0.8
const MOST_PLACES = 8 // of the same four words, so that a refrain takes no longer than a story

/**
 * A headline, a caption or a pull quote that names nobody belongs to whoever says the same words in the body. Answers the
 * findings with those added; linear in the text.
 */
export function inherit(scene: Scene, findings: readonly (Finding | undefined)[]): readonly (Finding | undefined)[] {
  const bare = scene.quotations.flatMap((quotation, at) => {
    const isSpeech = quotation.kind !== 'title' && quotation.kind !== 'scare' && quotation.depth === 0
    return isSpeech && !findings[at] && lengthOf(scene.ranges[at]) >= LEAST_WORDS ? [at] : []
  })
  if (bare.length === 0) return findings
  const openers = new Set(bare.map((quotation) => scene.tokens.base[scene.ranges[quotation]?.first ?? -1] ?? ''))
  const said = indexSaid(scene, findings, openers)
  const all = [...findings]
  for (const quotation of bare) {
    const original = all[sayingOf(scene, said, quotation)]
    if (original)
      all[quotation] = {
        ...original,
        quotation,
        carriedFrom: original.quotation,
        right: Math.min(original.right, REPEATS),
      }
  }
  return all
}

const lengthOf = (range: Range | undefined): number => (range ? range.last - range.first + 1 : 0)

interface Place {
  readonly quotation: number
  readonly token: number
}

/** Where somebody is known to say four words in a row that begin with one of some words, by those four. */
function indexSaid(
  { tokens, ranges }: Scene,
  findings: readonly (Finding | undefined)[],
  openers: ReadonlySet<string>,
): ReadonlyMap<string, Place[]> {
  const said = new Map<string, Place[]>()
  findings.forEach((finding, quotation) => {
    const { first = 0, last = -1 } = (finding && ranges[quotation]) ?? {}
    for (let token = first; token + LEAST_WORDS - 1 <= last; token++) {
      if (!openers.has(tokens.base[token] ?? '')) continue
      const key = tokens.base.slice(token, token + LEAST_WORDS).join(' ')
      const places = said.get(key)
      if (!places) said.set(key, [{ quotation, token }])
      else if (places.length < MOST_PLACES) places.push({ quotation, token })
    }
  })
  return said
}

/** The quotation that holds all the words of another, in a row, or -1. */
function sayingOf({ tokens, ranges }: Scene, said: ReadonlyMap<string, Place[]>, quotation: number): number {
  const { first = 0, last = -1 } = ranges[quotation] ?? {}
  const words = tokens.base.slice(first, last + 1)
  const places = said.get(words.slice(0, LEAST_WORDS).join(' ')) ?? []
  const holds = ({ quotation: other, token }: Place) =>
    token + words.length - 1 <= (ranges[other]?.last ?? -1) && words.every((word, i) => tokens.base[token + i] === word)
  return places.find(holds)?.quotation ?? -1
}
