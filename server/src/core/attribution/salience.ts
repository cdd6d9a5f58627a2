import type { Scene } from './scene.ts'

const MOST = 30

/** For each mention, how often the text names somebody by its last word. */
export function readSalience({ tokens, found }: Scene): Uint16Array {
  const counts = new Map<string, number>()
  const lastWord = (i: number) => tokens.base[found[i]?.last ?? -1] ?? ''
  found.forEach(({ kind }, i) => {
    if (kind === 'name') counts.set(lastWord(i), (counts.get(lastWord(i)) ?? 0) + 1)
  })
  const salience = new Uint16Array(found.length)
  found.forEach(({ kind }, i) => {
    if (kind === 'name') salience[i] = Math.min(MOST, counts.get(lastWord(i)) ?? 0)
  })
  return salience
}
