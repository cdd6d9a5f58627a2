const ROUNDS = 4

/** Something whose time is taken: all of the work once per call. */
export interface Runner {
  readonly name: string
  readonly run: () => void
}

/**
 * Lets the runners take turns, so that a busy machine slows all of them alike, and prints the best time of each with its
 * ratio to the last runner's, the peer. The first round warms up and does not count.
 */
export function race(runners: readonly Runner[], work: string): void {
  const best = new Map<string, number>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const { name, run } of runners) {
      const time = timeOf(run)
      if (round > 0) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, time))
    }
  const peer = best.get(runners.at(-1)?.name ?? '') ?? Number.NaN
  console.log(work)
  for (const [name, time] of best)
    console.log(`  ${name.padEnd(34)} ${time.toFixed(0).padStart(6)} ms   ${(time / peer).toFixed(2)} ×`)
}

function timeOf(run: () => void): number {
  const started = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - started) / 1e6
}
