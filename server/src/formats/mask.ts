import type { Span } from '../core/span.ts'
import { MASK } from '../core/text/prose.ts'

/** A stretch that no reader sees. `markup` stands inside a line, `block` is no prose at all (settings, code). */
export interface Hidden extends Span {
  readonly kind: 'markup' | 'block'
}

/** A stretch that a reader sees as other characters, no longer than it: `&amp;` is `&`. */
export interface Shown extends Span {
  readonly kind: 'shown'
  readonly as: string
}

export type Masking = Hidden | Shown

/**
 * The characters a reader sees, at the offsets of the characters as typed. Line ends always stay, so that lines are the
 * same lines. Maskings may come in any order and overlap; where they do, the one that starts first and ends last wins.
 */
export function mask(raw: string, maskings: readonly Masking[]): string {
  if (maskings.length === 0) return raw
  const ordered = maskings.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const parts: string[] = []
  let at = 0
  for (const masking of ordered) {
    const start = Math.max(masking.start, at)
    if (start >= masking.end) continue
    parts.push(raw.slice(at, start), masked(raw.slice(start, masking.end), masking))
    at = masking.end
  }
  parts.push(raw.slice(at))
  return parts.join('')
}

function masked(stretch: string, masking: Masking): string {
  if (masking.kind === 'shown') {
    const as = masking.as.slice(0, stretch.length)
    return as + hide(stretch.slice(as.length), MASK)
  }
  return hide(stretch, masking.kind === 'markup' ? MASK : ' ')
}

const hide = (stretch: string, with_: string): string =>
  stretch.replace(/[^\r\n\u2028\u2029]/gu, (c) => with_.repeat(c.length))
