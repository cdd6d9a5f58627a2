import type { Span } from '../core/span.ts'
import type { ReadDocument } from '../formats/document.ts'

/** `<!-- onrecord: source=interview.vtt -->`: the source of the quotations in the paragraph beside it. */
export interface SourceDirective {
  readonly path: string
  /** Where the path stands. */
  readonly namedAt: Span
  /** The whole comment. */
  readonly comment: Span
}

const DIRECTIVE = /^<!--\s*onrecord\s*:\s*source\s*=\s*(?<path>"[^"\n]*"|'[^'\n]*'|[^\n]*?)\s*-->$/u

export function findSourceDirectives({ prose, comments }: ReadDocument): readonly SourceDirective[] {
  return comments.flatMap((comment) => {
    const typed = prose.raw.slice(comment.start, comment.end)
    const path = DIRECTIVE.exec(typed)?.groups?.path
    if (!path) return []
    const start = comment.start + typed.indexOf(path, typed.indexOf('='))
    return [{ path: path.replace(/^["']|["']$/gu, ''), namedAt: { start, end: start + path.length }, comment }]
  })
}
