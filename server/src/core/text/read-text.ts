import { movedBy, type Span } from '../span.ts'
import { formNumber } from './form-numbers.ts'
import { findLabels } from './labels.ts'
import { findBlocks } from './paragraphs.ts'
import { type PartReader, perParagraph } from './per-paragraph.ts'
import type { Block, Prose } from './prose.ts'
import { findSentences } from './sentences.ts'
import type { Paragraph, Text, TurnLabel } from './text.ts'
import { readWords, type Words } from './words.ts'

/**
 * Cuts a text into words, sentences and paragraphs. Total: any string has them. Linear in its length. Spans point into
 * the text as typed: `readText(plainProse('“No,” he said.')).words[0]` is `{ start: 1, end: 3, form: 'no' }`. Of an
 * earlier state of the text what did not change is taken over; the result equals a reading from scratch.
 */
export function readText(prose: Prose, previous?: Text): Text {
  const blocks = findBlocks(prose)
  const labels = findLabels(prose.visible, blocks)
  const paragraphs = blocks.map((block, index) => toParagraph(block, labels[index]))
  const known = previous && partsOf.get(previous)
  const parts = perParagraph(
    { prose, paragraphs },
    reader(prose),
    previous && known && { text: previous, parts: known },
  )
  const words = joined(parts.map((part) => part.words))
  const sentences = joined(parts.map((part) => part.sentences))
  const text: Text = { prose, raw: prose.raw, words, sentences, paragraphs }
  partsOf.set(text, parts)
  return text
}

/** The number of the form of each word of a text: see `formNumber`. */
export function formNumbers(text: Text): Int32Array {
  const parts = partsOf.get(text)
  if (!parts) return Int32Array.from(text.words, ({ form }) => formNumber(form))
  const numbers = new Int32Array(text.words.length)
  let at = 0
  for (const part of parts) for (const number of part.numbers) numbers[at++] = number
  return numbers
}

/** The words and sentences of one paragraph. */
interface Part extends Words {
  readonly sentences: readonly Span[]
}

/** Remembered for texts that are still in use, so that the next state of a text need not read them again. */
const partsOf = new WeakMap<Text, readonly Part[]>()

const reader = ({ visible }: Prose): PartReader<Part> => ({
  read: (paragraph) => {
    const { words, numbers } = readWords(visible, paragraph)
    const spoken = { start: paragraph.label?.bodyStart ?? paragraph.start, end: paragraph.end }
    return { words, numbers, sentences: findSentences(visible, spoken, words) }
  },
  move: ({ words, numbers, sentences }, by) => ({
    numbers,
    words: words.map((word) => movedBy(word, by)),
    sentences: sentences.map((sentence) => movedBy(sentence, by)),
  }),
})

const toParagraph = (block: Block, label: TurnLabel | undefined): Paragraph => (label ? { ...block, label } : block)

/** As `lists.flat()`, which takes several times as long on the words of a book. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const all: T[] = []
  for (const list of lists) for (const item of list) all.push(item)
  return all
}
