import type { Text } from '../text/text.ts'

/** What passages of one text are found in: its words folded, one space between them, in blocks. Derived once for each text. */
export interface PassageIndex {
  /** All folded words, a space before each and one at the end. */
  readonly folded: string
  /** Where each word begins in `folded`. */
  readonly wordStarts: Uint32Array
  readonly blocks: number
}

/** Which blocks of some texts hold which five characters in a row. Blocks are counted through all of the texts. */
export interface Segment {
  readonly texts: readonly PassageIndex[]
  /** The number of the first block of each text. */
  readonly bases: readonly number[]
  readonly blocks: number
  /** One less than the number of buckets, a power of two. */
  readonly mask: number
  /** Blocks that hold the grams of a bucket: `postings` from `offsets[bucket]` to `offsets[bucket + 1]`. */
  readonly offsets: Uint32Array
  readonly postings: Uint32Array
}

export const GRAM = 5 // characters: shorter ones are everywhere, longer ones rarely survive a changed word
const BLOCK = 2048
const STEP = 1536 // blocks overlap by a quarter, so that a passage of up to 512 characters is whole in one of them
const MOST_BUCKETS = 1 << 20
const LONGEST_SEGMENT = 1_000_000 // characters: what is indexed again when one of its texts has changed

/** Where a block stands in `folded`. */
export const blockSpan = (index: PassageIndex, block: number): { readonly start: number; readonly end: number } => ({
  start: block * STEP,
  end: Math.min(index.folded.length, block * STEP + BLOCK),
})

const remembered = new WeakMap<Text, PassageIndex>()

/** The folded words of a text: linear in its length, remembered for as long as the text is. */
export function passageIndex(text: Text): PassageIndex {
  const known = remembered.get(text)
  if (known) return known
  const wordStarts = new Uint32Array(text.words.length)
  let length = 1
  for (const [i, { form }] of text.words.entries()) {
    wordStarts[i] = length
    length += form.length + 1
  }
  const folded = ` ${text.words.map(({ form }) => form).join(' ')} `
  const index = { folded, wordStarts, blocks: Math.max(1, Math.ceil((folded.length - (BLOCK - STEP)) / STEP)) }
  remembered.set(text, index)
  return index
}

const segments = new WeakMap<PassageIndex, Segment>()

/** Texts in segments of bounded length, in their order; a segment whose texts are the same is the same object. */
export function segmentsOf(texts: readonly PassageIndex[]): readonly Segment[] {
  const found: Segment[] = []
  let from = 0
  while (from < texts.length) {
    let length = 0
    let to = from
    while (to < texts.length && (to === from || length + (texts[to]?.folded.length ?? 0) <= LONGEST_SEGMENT)) {
      length += texts[to]?.folded.length ?? 0
      to++
    }
    found.push(segmentOf(texts.slice(from, to), length))
    from = to
  }
  return found
}

/** Remembered by its first text. */
function segmentOf(texts: readonly PassageIndex[], length: number): Segment {
  const [first] = texts
  const known = first && segments.get(first)
  if (known && known.texts.length === texts.length && known.texts.every((text, i) => text === texts[i])) return known
  const segment = buildSegment(texts, length)
  if (first) segments.set(first, segment)
  return segment
}

function buildSegment(texts: readonly PassageIndex[], length: number): Segment {
  const bases: number[] = []
  let blocks = 0
  for (const text of texts) {
    bases.push(blocks)
    blocks += text.blocks
  }
  const shape = { texts, bases, blocks, mask: bucketsFor(length) - 1 }
  const offsets = countGrams(shape)
  const postings = new Uint32Array(offsets[shape.mask + 1] ?? 0)
  const next = offsets.slice()
  eachGram(shape, (bucket, block) => {
    const at = next[bucket] ?? 0
    postings[at] = block
    next[bucket] = at + 1
  })
  return { ...shape, offsets, postings }
}

function bucketsFor(length: number): number {
  let buckets = 256
  while (buckets < length / 2 && buckets < MOST_BUCKETS) buckets *= 2
  return buckets
}

type Shape = Pick<Segment, 'texts' | 'bases' | 'mask'>

function countGrams(shape: Shape): Uint32Array {
  const offsets = new Uint32Array(shape.mask + 2)
  eachGram(shape, (bucket) => {
    offsets[bucket + 1] = (offsets[bucket + 1] ?? 0) + 1
  })
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0)
  return offsets
}

/** Every bucket of every block, once for each block. */
function eachGram({ texts, bases, mask }: Shape, visit: (bucket: number, block: number) => void): void {
  const lastBlock = new Int32Array(mask + 1).fill(-1)
  for (const [i, { folded, blocks }] of texts.entries()) {
    const base = bases[i] ?? 0
    for (let block = 0; block < blocks; block++) {
      const end = Math.min(folded.length, block * STEP + BLOCK) - GRAM
      for (let at = block * STEP; at <= end; at++) {
        const bucket = hashGram(folded, at) & mask
        if (lastBlock[bucket] === base + block) continue
        lastBlock[bucket] = base + block
        visit(bucket, base + block)
      }
    }
  }
}

/** A hash of the five characters at a place. */
export function hashGram(folded: string, at: number): number {
  let hash = 0
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash ^ folded.charCodeAt(at + i), 0x5bd1e995)
  return (hash ^ (hash >>> 15)) >>> 0
}
