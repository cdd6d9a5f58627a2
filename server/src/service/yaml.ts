import { type Document, parseDocument, type YAMLError } from 'yaml'
import type { Span } from '../core/span.ts'
import type { Mistake } from './mistake.ts'

export interface ParsedYaml {
  readonly document: Document.Parsed
  readonly mistakes: readonly Mistake[]
}

/** Parses YAML, of which JSON is a part. `offset` is where it stands in its file; mistakes count from there. */
export function parseYaml(yaml: string, offset: number): ParsedYaml {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', schema: 'core' })
  return { document, mistakes: document.errors.slice(0, 1).map((error) => toMistake(error, yaml, offset)) }
}

function toMistake(error: YAMLError, yaml: string, offset: number): Mistake {
  const at = Math.min(error.pos[0], yaml.trimEnd().length)
  return { span: shift(lineOf(yaml, at), offset), message: PLAIN[error.code] ?? UNCLEAR }
}

const UNCLEAR = 'this line cannot be understood; expected is a line like “sources: [notes/interview.txt]”'

/** What the errors of YAML mean to somebody who never heard of it. */
const PLAIN: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: 'a bracket is opened and not closed, or the line is indented too little',
  BLOCK_AS_IMPLICIT_KEY: 'there are two colons in one line; put the text after the first one in quotation marks',
  DUPLICATE_KEY: 'the same name stands here twice; keep one of the two',
  MISSING_CHAR: 'a quotation mark, bracket, comma or colon is missing',
  TAB_AS_INDENT: 'the line is indented with a tab; use spaces',
  UNEXPECTED_TOKEN: 'something stands here that does not belong; is a bracket, comma or quotation mark missing?',
}

/** The line of a text that holds an offset, without the space around it; the line before when it is empty. */
function lineOf(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1
  const next = text.indexOf('\n', start)
  const line = text.slice(start, next < 0 ? text.length : next)
  const lead = line.length - line.trimStart().length
  return { start: start + lead, end: start + Math.max(line.trimEnd().length, lead) }
}

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })
