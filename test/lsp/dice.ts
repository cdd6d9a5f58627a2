/** Chance that is the same on every machine, for the same seed. */
export interface Dice {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number
  readonly of: <T>(choices: readonly T[]) => T
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, each number well mixed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  const of = <T>(choices: readonly T[]): T => {
    const choice = choices[below(choices.length)]
    if (choice === undefined) throw new Error('there is nothing to choose from')
    return choice
  }
  return { below, of }
}
