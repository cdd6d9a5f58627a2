import type { Text } from '../text/text.ts'

/**
 * Sixteen hexadecimal digits that stand for the words of a text: two texts that differ in marks, case or line ends alone
 * have the same, texts with other words another. Two 32-bit FNV-1a hashes (Fowler, Noll and Vo) of the folded words;
 * made to notice a change, not to keep a forger out.
 */
export function contentHash({ words }: Text): string {
  let first = 0x811c9dc5
  let second = 0x01234567
  for (const { form } of words) {
    for (let at = 0; at <= form.length; at++) {
      const unit = at < form.length ? form.charCodeAt(at) : 32
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul(second ^ unit, 0x85ebca6b)
      second ^= second >>> 13
    }
  }
  return hex(first) + hex(second)
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0')
