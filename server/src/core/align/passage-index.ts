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

export const OVERLAP = BLOCK - STEP

/** Where in `folded` a pattern of some characters may stand that begins in a block. */
export const stretchOf = (index: PassageIndex, block: number, length: number): { start: number; end: number } => ({
  start: block * STEP,
  end: Math.min(index.folded.length, block * STEP + BLOCK + Math.max(0, length - OVERLAP)),
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
  const index = { folded, wordStarts, blocks: Math.max(1, Math.ceil((folded.length - OVERLAP) / STEP)) }
  remembered.set(text, index)
  return index
}

const segments = new WeakMap<PassageIndex, Segment>()

/** Texts in segments of bounded length, in their order; a segment whose texts are the same is the same object. */
export function segmentsOf(texts: readonly PassageIndex[]): readonly Segment[] {
  const found: Segment[] = []
  const lastBlocks = new Map<number, Int32Array>()
  let from = 0
  while (from < texts.length) {
    let length = 0
    let to = from
    while (to < texts.length && (to === from || length + (texts[to]?.folded.length ?? 0) <= LONGEST_SEGMENT)) {
      length += texts[to]?.folded.length ?? 0
      to++
    }
    found.push(segmentOf(texts.slice(from, to), length, lastBlocks))
    from = to
  }
  return found
}

/** For each number of buckets the last block that each of them has seen: used again for segment after segment. */
type LastBlocks = Map<number, Int32Array>

/** Remembered by its first text. */
function segmentOf(texts: readonly PassageIndex[], length: number, lastBlocks: LastBlocks): Segment {
  const [first] = texts
  const known = first && segments.get(first)
  if (known && known.texts.length === texts.length && known.texts.every((text, i) => text === texts[i])) return known
  const buckets = bucketsFor(length)
  const lastBlock = lastBlocks.get(buckets) ?? new Int32Array(buckets)
  lastBlocks.set(buckets, lastBlock)
  const segment = buildSegment(texts, lastBlock)
  if (first) segments.set(first, segment)
  return segment
}

function buildSegment(texts: readonly PassageIndex[], lastBlock: Int32Array): Segment {
  const bases: number[] = []
  let blocks = 0
  for (const text of texts) {
    bases.push(blocks)
    blocks += text.blocks
  }
  const shape = { texts, bases, blocks, mask: lastBlock.length - 1 }
  const offsets = countGrams(shape, lastBlock)
  const postings = new Uint32Array(offsets.at(-1) ?? 0)
  eachGram(shape, lastBlock, (bucket, block) => {
    const at = offsets[bucket + 1] ?? 0 // where the bucket begins, and in the end where it ends
    postings[at] = block
    offsets[bucket + 1] = at + 1
  })
  return { ...shape, offsets, postings }
}

function bucketsFor(length: number): number {
  let buckets = 256
  while (buckets < length / 2 && buckets < MOST_BUCKETS) buckets *= 2
  return buckets
}

type Shape = Pick<Segment, 'texts' | 'bases' | 'mask'>

/** Where each bucket begins, one place later than it will stand. */
function countGrams(shape: Shape, lastBlock: Int32Array): Uint32Array {
  const offsets = new Uint32Array(lastBlock.length + 2)
  eachGram(shape, lastBlock, (bucket) => {
    offsets[bucket + 2] = (offsets[bucket + 2] ?? 0) + 1
  })
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0)
  return offsets
}

/** Every bucket of every block, once for each block. */
function eachGram(
  { texts, bases, mask }: Shape,
  lastBlock: Int32Array,
  visit: (bucket: number, block: number) => void,
): void {
  lastBlock.fill(-1)
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
