import type { Rows } from '../../server/src/core/attribution/statements/parts.ts'
import type { Tokens } from '../../server/src/core/attribution/statements/tokens.ts'
import type { Span } from '../../server/src/core/span.ts'

/** The rows that a list of spans covers, cut to begin and end with a word where they hold one. */
export function rowsOf(tokens: Tokens, spans: readonly Span[]): Rows | undefined {
  const begin = spans[0]
  const finish = spans.at(-1)
  if (!begin || !finish) return undefined
  let first = rowAfter(tokens, begin.start)
  let last = rowFrom(tokens, finish.end)
  if (last <= first) return undefined
  const whole = { first, last }
  while (first < last && tokens.mark[first]) first++
  while (last > first && tokens.mark[last - 1]) last--
  return first < last ? { first, last } : whole
}

/** The first row that starts at or after an offset. */
export function rowFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.size
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.start[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The first row that ends after an offset. */
function rowAfter(tokens: Tokens, offset: number): number {
  const row = rowFrom(tokens, offset)
  return row > 0 && (tokens.end[row - 1] ?? 0) > offset ? row - 1 : row
}
