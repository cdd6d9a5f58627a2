import type { Scene } from './scene.ts'

/** Whether marks stand where nobody says the words in them: inside a name. “Robert “Bob” Okafor”. */
export function nobodySays({ found, mentionAt, ranges }: Scene, quotation: number): boolean {
  const { first = -1, last = -1 } = ranges[quotation] ?? {}
  const name = found[mentionAt[first] ?? -1]
  return name?.kind === 'name' && name.first < first && last < name.last
}

/** “The so-called “bridge tax” is a tax on boats.”: who is named in another sentence does not say so. */
export function isSoCalled({ tokens, found, ranges }: Scene, quotation: number, mention: number): boolean {
  const [name, range] = [found[mention], ranges[quotation]]
  if (!name || !range || tokens.base[range.first - 1] !== 'called' || tokens.base[range.first - 2] !== 'so')
    return false
  return tokens.sentence[name.first] !== tokens.sentence[range.first]
}
