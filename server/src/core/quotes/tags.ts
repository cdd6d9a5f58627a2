import type { Span } from '../span.ts'

const TAG = /<[a-z!/][^<>]{0,2000}>/giu

/** Tags of web pages pasted as text. The marks around their attributes are no marks of the prose. */
export function findTags(stretch: string): readonly Span[] {
  if (!stretch.includes('<')) return []
  return [...stretch.matchAll(TAG)].map(({ index, 0: tag }) => ({ start: index, end: index + tag.length }))
}
