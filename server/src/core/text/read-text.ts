import type { Span } from '../span.ts'
import { formNumber } from './form-numbers.ts'
import { findLabels } from './labels.ts'
import { findBlocks } from './paragraphs.ts'
import { type Block, type Prose, plainProse } from './prose.ts'
import { findSentences } from './sentences.ts'
import { type Kept, keptWithin, sharedParagraphs, spliced } from './shared.ts'
import type { Paragraph, Text, TurnLabel } from './text.ts'
import { readWords, type Words } from './words.ts'

/**
 * Cuts a text into words, sentences and paragraphs. Total: any string has them. Linear in its length. Spans point into
 * the text as typed: `readText(plainProse('“No,” he said.')).words[0]` is `{ start: 1, end: 3, form: 'no' }`. Of an
 * earlier state of the text what did not change is taken over; the result equals a reading from scratch.
 */
export function readText(prose: Prose, previous: Text = NOTHING): Text {
  const blocks = findBlocks(prose)
  const labels = findLabels(prose.visible, blocks)
  const paragraphs = blocks.map((block, index) => toParagraph(block, labels[index]))
  const shared = sharedParagraphs(previous, { prose, paragraphs })
  const between = readParagraphs(prose.visible, paragraphs.slice(shared.head, shared.tail))
  const kept = keptWithin(previous.words, previous.paragraphs, shared)
  const text: Text = {
    prose,
    raw: prose.raw,
    words: spliced(previous.words, kept, {
      between: between.words,
      move:
        shared.by === 0
          ? undefined
          : ({ start, end, form }) => ({ start: start + shared.by, end: end + shared.by, form }),
    }),
    sentences: spliced(previous.sentences, keptWithin(previous.sentences, previous.paragraphs, shared), {
      between: between.sentences,
      move: shared.by === 0 ? undefined : ({ start, end }) => ({ start: start + shared.by, end: end + shared.by }),
    }),
    paragraphs,
  }
  numbersOf.set(text, splicedNumbers(formNumbers(previous), kept, between.numbers))
  return text
}

const NOTHING: Text = { prose: plainProse(''), raw: '', words: [], sentences: [], paragraphs: [] }

/** The number of the form of each word of a text: see `formNumber`. */
export const formNumbers = (text: Text): Int32Array =>
  numbersOf.get(text) ?? Int32Array.from(text.words, ({ form }) => formNumber(form))

/** Remembered for texts that are still in use, since several stages ask, and the next state of a text, too. */
const numbersOf = new WeakMap<Text, Int32Array>()

function splicedNumbers(before: Int32Array, { head, from }: Kept, between: readonly number[]): Int32Array {
  const numbers = new Int32Array(head + between.length + before.length - from)
  numbers.set(before.subarray(0, head))
  numbers.set(between, head)
  numbers.set(before.subarray(from), head + between.length)
  return numbers
}

/** What is read of paragraphs in a row. */
interface Part extends Words {
  readonly sentences: Span[]
}

function readParagraphs(visible: string, paragraphs: readonly Paragraph[]): Part {
  const part: Part = { words: [], numbers: [], sentences: [] }
  for (const paragraph of paragraphs) {
    const own = { words: part.words, first: part.words.length }
    readWords(visible, paragraph, part)
    const spoken = { start: paragraph.label?.bodyStart ?? paragraph.start, end: paragraph.end }
    for (const sentence of findSentences(visible, spoken, own)) part.sentences.push(sentence)
  }
  return part
}

const toParagraph = (block: Block, label: TurnLabel | undefined): Paragraph => (label ? { ...block, label } : block)
