import type { Span } from '../span.ts'
import type { Paragraph, Text } from '../text/text.ts'
import { endOfSigned } from './signature.ts'

/** What is quoted without marks of its own: a labelled turn of a transcript, a block quotation. */
export interface Unmarked extends Span {
  readonly kind: 'turn' | 'block'
  readonly continues: boolean
}

/** The turns and block quotations of a text, one for each paragraph, in order. */
export function findUnmarked(text: Text): readonly Unmarked[] {
  const transcript = isTranscript(text.paragraphs)
  const unmarked: Unmarked[] = []
  let previous: Paragraph | undefined
  let open: Unmarked | undefined
  for (const paragraph of text.paragraphs) {
    const found = paragraph.label
      ? turnOf(paragraph, paragraph.label.bodyStart)
      : paragraph.kind === 'quote'
        ? blockOf(text, paragraph, previous?.kind === 'quote' && open?.end === previous.end)
        : transcript && open?.kind === 'turn'
          ? goingOn(text, paragraph)
          : undefined
    if (found) unmarked.push(found)
    if (found || !transcript) open = found
    previous = paragraph
  }
  return unmarked
}

const turnOf = ({ end }: Span, start: number): Unmarked | undefined =>
  start < end ? { start, end, kind: 'turn', continues: false } : undefined

/**
 * Whether a text is a transcript: there the turn goes on until the next label, and the marks are the transcriber's. In an article with a few labelled answers it does not: who
 * speaks in the paragraph after one is anybody's guess.
 */
export function isTranscript(paragraphs: readonly Paragraph[]): boolean {
  const first = paragraphs.findIndex(({ label }) => label)
  if (first < 0) return false
  const labelled = paragraphs.filter(({ label }) => label).length
  return labelled * PARAGRAPHS_PER_TURN >= paragraphs.length - first
}

const PARAGRAPHS_PER_TURN = 3

/** `(APPLAUSE)`, and a line of dots for what was left out. */
const STAGE_DIRECTION = /^(?:[([{*♪][^\n]{0,120}[)\]}*♪][.]?|[^\p{L}\p{N}]*)$/u
/** The last line of a page, which is nobody's turn: “Follow Ana Ruiz on Twitter”. */
const SIGN_OFF = /^(?:Follow|Share|Subscribe|Copyright|Read more|Watch more)\b|^©/u

function goingOn({ prose, paragraphs }: Text, { start, end, kind }: Paragraph): Unmarked | undefined {
  const line = prose.visible.slice(start, end)
  if (kind === 'heading' || STAGE_DIRECTION.test(line)) return undefined
  if (end === paragraphs.at(-1)?.end && SIGN_OFF.test(line)) return undefined
  return { start, end, kind: 'turn', continues: true }
}

/** A block quotation ends before the dash and name that sign it. */
function blockOf(text: Text, paragraph: Paragraph, continues: boolean): Unmarked | undefined {
  const { start } = paragraph
  const end = endOfSigned(text, paragraph)
  return start < end ? { start, end, kind: 'block', continues } : undefined
}
