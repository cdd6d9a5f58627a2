import type { Span } from '../span.ts'
import type { Editorial } from './quotation.ts'

const EDITORIAL =
  /(?<omission>[[(]\s?(?:\.{3,4}|…|\. \. \.)\s?[\])]|\.{3,}|…|\.(?: \.){2,3})|(?<sic>[[(]\s?sic\.?\s?[\])])|(?<bracket>\[[^[\]]{1,200}\])|(?<parenthesis>\([^()]{1,200}\))/giu

/** What all of them have, and few quotations. */
const ANY = /[[(…]|\.{3}|\. \. \./u
const NONE: readonly Editorial[] = []

/** The hand of an editor between the marks: omissions, `[sic]`, insertions in brackets and in parentheses. */
export function findEditorial(visible: string, inner: Span): readonly Editorial[] {
  const words = visible.slice(inner.start, inner.end)
  if (!ANY.test(words)) return NONE
  return [...words.matchAll(EDITORIAL)].map((found) => {
    const start = inner.start + found.index
    return { start, end: start + found[0].length, kind: kindOf(found.groups ?? {}) }
  })
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Editorial['kind'] {
  if (groups.omission !== undefined) return 'omission'
  if (groups.sic !== undefined) return 'sic'
  return groups.bracket === undefined ? 'parenthesis' : 'bracket'
}
