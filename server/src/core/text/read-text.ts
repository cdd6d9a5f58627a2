import { findLabels } from './labels.ts'
import { findBlocks } from './paragraphs.ts'
import type { Block, Prose } from './prose.ts'
import { findSentences } from './sentences.ts'
import type { Paragraph, Text, TurnLabel } from './text.ts'
import { findWords } from './words.ts'

/**
 * Cuts a text into words, sentences and paragraphs. Total: any string has them. Linear in its length. Spans point into
 * the text as typed: `readText(plainProse('“No,” he said.')).words[0]` is `{ start: 1, end: 3, form: 'no' }`.
 */
export function readText(prose: Prose): Text {
  const blocks = findBlocks(prose)
  const labels = findLabels(prose.visible, blocks)
  const paragraphs = blocks.map((block, index) => toParagraph(block, labels[index]))
  const parts = paragraphs.map((paragraph) => readParagraph(prose.visible, paragraph))
  return {
    prose,
    raw: prose.raw,
    words: parts.flatMap(({ words }) => words),
    sentences: parts.flatMap(({ sentences }) => sentences),
    paragraphs,
  }
}

const toParagraph = (block: Block, label: TurnLabel | undefined): Paragraph => (label ? { ...block, label } : block)

function readParagraph(visible: string, paragraph: Paragraph): Pick<Text, 'words' | 'sentences'> {
  const words = findWords(visible, paragraph)
  const spoken = { start: paragraph.label?.bodyStart ?? paragraph.start, end: paragraph.end }
  return { words, sentences: findSentences(visible, spoken, words) }
}
