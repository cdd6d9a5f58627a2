import { ANY_SMALL_WORD } from './lexicon.ts'
import type { Stretch } from './stretch.ts'
import { SHAPE, type Tokens } from './tokens.ts'

const TITLE_SHARE = 0.7 // running text stays below 0.4 even where it lists names
const FEWEST_WORDS = 4

/**
 * For each paragraph 1 where capitals say nothing, because nearly every word has one: headlines, captions in capitals. Only
 * the paragraphs of a stretch are looked at.
 */
export function findTitleCase(tokens: Tokens, { from, to }: Stretch): Uint8Array {
  const size = tokens.text.paragraphs.length
  const content = new Uint32Array(size)
  const capital = new Uint32Array(size)
  for (let i = from; i < to; i++) {
    const paragraph = tokens.paragraph[i] ?? -1
    if (paragraph < 0 || (tokens.known[i] ?? 0) & ANY_SMALL_WORD || tokens.shape[i] === SHAPE.digits) continue
    content[paragraph] = (content[paragraph] ?? 0) + 1
    if (tokens.shape[i] !== SHAPE.lower) capital[paragraph] = (capital[paragraph] ?? 0) + 1
  }
  const titleCase = new Uint8Array(size)
  content.forEach((words, i) => {
    if (words >= FEWEST_WORDS && (capital[i] ?? 0) >= TITLE_SHARE * words) titleCase[i] = 1
  })
  return titleCase
}
