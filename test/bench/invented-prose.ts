import commonWords from '../../server/src/core/people/data/common-words.data.json'

/** Chance that can be repeated. */
export interface Random {
  /** A whole number from 0 up to, not including, the limit. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** A word, common ones more often. */
  readonly word: () => string
}

const VOCABULARY = commonWords.words.flatMap((row) => row.split('|'))
const SMALL =
  'the of and to a in that is was for it with as his on be at by had not are but from or have an they'.split(' ')
const SMALL_SHARE = 0.45 // of the words of English prose are small ones

/** Mulberry32, a generator of 32 bits of state. */
export function seededRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const word = (): string =>
    next() < SMALL_SHARE ? pick(SMALL) : (VOCABULARY[Math.floor(next() ** 2 * VOCABULARY.length)] ?? 'sea')
  return { below, pick, word }
}

/** Sentences of made-up prose in paragraphs, about so many characters long. */
export function inventedProse(length: number, { below, word }: Random): string {
  const paragraphs: string[] = []
  let written = 0
  while (written < length) {
    const sentences = Array.from({ length: 2 + below(4) }, () => {
      const words = Array.from({ length: 7 + below(18) }, word).join(' ')
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
    })
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    written += paragraph.length + 2
  }
  return paragraphs.join('\n\n')
}
